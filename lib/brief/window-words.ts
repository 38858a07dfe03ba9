/** The window of the direction. `windowWords(28) // => "four weeks"`, `windowWords(56) // => "8 weeks"`, `windowWords(30) // => "30 days"` */
export function windowWords(days: number): string {
  if (days === 28) return "four weeks";
  return days % 7 === 0 && days > 7 ? `${days / 7} weeks` : `${days} days`;
}
