const HOUSE = "house model ";

/** What a model of the house is called where it proposes something. `houseOrigin("small-1") // => "house model small-1"` */
export const houseOrigin = (model: string): string => `${HOUSE}${model}`;

/** `isOfHouse({ origin: "types 3" }) // => false` */
export const isOfHouse = ({ origin }: { origin: string }): boolean => origin.startsWith(HOUSE);
