package org.demarche.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What of DRL is outside the profile, why, and what to write instead. */
final class Refusals {

  private static final Map<String, String> BY_WORD = new HashMap<>();

  static {
    refuse(
        "'%s' is outside the profile: the order in which rules fire never matters."
            + " Leave it out; where two rules compete, add the condition that decides.",
        "salience", "agenda", "activation", "ruleflow", "no", "lock", "auto", "extends", "unit");
    refuse(
        "'%s' is outside the profile: time comes from facts alone."
            + " Conclude a status with a date-time component, and compare that with $now.",
        "timer", "duration", "calendars", "date", "enabled", "over", "window", "after", "before");
    refuse(
        "'%s' is outside the profile: it would bring in code."
            + " Only fact kinds, rules and their conditions are allowed.",
        "global",
        "function",
        "query",
        "declare",
        "dialect",
        "static",
        "eval",
        "template",
        "expander",
        "trait",
        "class",
        "action",
        "init",
        "reverse",
        "result");
    refuse(
        "'%s' is outside the profile."
            + " Write one more pattern: a rule concludes a fact once, however many facts match.",
        "exists", "forall");
    refuse(
        "'%s' is outside the profile. Write a pattern for each condition,"
            + " and a rule of its own for each alternative.",
        "from",
        "collect",
        "groupby",
        "acc",
        "or",
        "and",
        "entry",
        "?",
        "excludes",
        "soundslike",
        "str",
        "instanceof");
    refuse(
        "'%s' is outside the profile: facts are never changed."
            + " A consequence is one insertLogical(new ...); what no longer holds is withdrawn.",
        "insert", "modify", "update", "delete", "retract", "logicalInsert", "drools", "kcontext");
    refuse(
        "'%s' is outside the profile: a condition compares components of facts, literals and"
            + " variables, and calls methods listed in the profile.",
        "new", "[", "]", "{", "}", "#", "!.", "!", "&", "|", "^", "~", "%", "null", "@", ";");
    refuse("'%s' is outside the profile. Write == to compare.", "=");
    refuse("'%s' is outside the profile. Compare whole texts with == or in.", "matches");
    refuse(
        "'%s' is outside the profile. Call a method of the fact, as in involves($actor).",
        "contains", "memberOf");
    refuse("'%s' is outside the profile. Write the component or the method alone.", "this");
    refuse("'%s' is outside the profile: numbers are whole, and are not divided.", "/");
  }

  private Refusals() {}

  private static void refuse(String reason, String... words) {
    List.of(words).forEach(word -> BY_WORD.put(word, reason.formatted(word)));
  }

  /** The reason and the remedy, when the word opens a construct of DRL that is refused. */
  static Optional<String> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }
}
