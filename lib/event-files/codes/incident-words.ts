/**
 * What UCDP’s three types of organised violence are, in words of our own. Between two states only the first is possible. The source says of no side that it attacked.
 * Meanings as in the tables of codes that mapme.biodiversity carries for UCDP GED.
 */
export const UCDP_WORDS = `
1: fatal fighting with a state on at least one side
2: fatal fighting between groups, without a state
3: deadly violence against civilians
`;

/**
 * What ACLED’s 6 types of events and the 25 kinds under them are, in words of our own, as its codebook of October 2024 lists them. The source says of no side that it
 * attacked.
 */
export const ACLED_WORDS = `
Battles: armed fighting
Armed clash: armed clash
Government regains territory: fighting in which a government takes territory back
Non-state actor overtakes territory: fighting in which a group takes territory
Protests: protest
Excessive force against protesters: protest put down with excessive force
Protest with intervention: protest that was broken up
Peaceful protest: peaceful protest
Riots: riot
Violent demonstration: violent demonstration
Mob violence: mob violence
Explosions/Remote violence: explosion or attack from a distance
Chemical weapon: attack with chemical weapons
Air/drone strike: strike from the air or by drone
Suicide bomb: suicide bombing
Shelling/artillery/missile attack: shelling or missile attack
Remote explosive/landmine/IED: mine or hidden bomb
Grenade: attack with grenades
Violence against civilians: violence against civilians
Sexual violence: sexual violence against civilians
Attack: attack on civilians
Abduction/forced disappearance: abduction or forced disappearance
Strategic developments: development without violence
Agreement: agreement
Arrests: arrests
Change to group/activity: change of a group or of what it does
Disrupted weapons use: attack prevented or weapons seized
Headquarters or base established: base set up
Looting/property destruction: looting or destruction of property
Non-violent transfer of territory: territory handed over without violence
Other: other development without violence
`;
