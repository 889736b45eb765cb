const label =
  /(?:\b(?:tables?|tab|fig(?:ure)?s?|sec(?:tion)?s?|eqs?|equations?|algorithm|appendix|theorem|lemma|chapter|step|exp|experiments?|stud(?:y|ies)|version|layers?|epochs?|footnote|page|level|stage|phase|fold|seed|task|version|python|v|top|day|year|line|rows?|columns?|cols?|model|condition|hypothesis|group|week|grade|age|ages|aged)\b\.?\s*(?:\d+(?:\.\d+)*\s*(?:,|and|&|-|–|to)\s*)*|§\s*|[@#=:/-])$/i;

/** True for words that end in what is numbered: "Table", "Row", "layer", so that the number behind them is a name. */
export function endsInLabel(before: string): boolean {
  return label.test(before);
}
