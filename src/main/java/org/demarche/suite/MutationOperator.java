package org.demarche.suite;

import java.util.Locale;

/** The small steps by which a rule, or a number that rules use, is changed. */
public enum MutationOperator {
  COMPARISON_FLIPPED("worth < $needed", "worth >= $needed"),
  BOUNDARY_MOVED("worth < $needed", "worth <= $needed"),
  EQUALITY_NEGATED("base == $base", "base != $base"),
  ALTERNATIVE_DROPPED("by == $user || by == $host", "by == $user"),
  CONSTRAINT_DROPPED("OfferMade(base == $base, at > $at)", "OfferMade(base == $base)"),
  CONDITION_DROPPED("not SiteTakenOver(base == $base)", ""),
  NOT_REMOVED("not SiteTakenOver(base == $base)", "SiteTakenOver(base == $base)"),
  NUMBER_MOVED("$count >= 3", "$count >= 4"),
  DURATION_MOVED("$since.plusDays($days)", "$since.plusDays($days + 1)"),
  ARITHMETIC_SWAPPED("$base + $bonus", "$base - $bonus"),
  WORD_REPLACED("type == TieType.PATRON", "type == TieType.RIVAL"),
  TRUTH_NEGATED("new SiteHeld($base, true)", "new SiteHeld($base, false)"),
  FUNCTION_SWAPPED("sum($points)", "max($points)"),
  CONCLUSION_WITHHELD("insertLogical(new BaseVacated($base, $since));", ""),
  COMPONENT_REPLACED("new HandWeakened($client, $patron)", "new HandWeakened($patron, $patron)"),
  POLICY_MOVED("grace-hours: {value: 24}", "grace-hours: {value: 25}");

  private final String before;
  private final String after;

  MutationOperator(String before, String after) {
    this.before = before;
    this.after = after;
  }

  /** In words, such as {@code boundary moved}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** An example: what is written before. */
  public String before() {
    return before;
  }

  /** An example: what is written after; empty when it is left out. */
  public String after() {
    return after;
  }
}
