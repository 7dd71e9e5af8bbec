package org.demarche.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of problem: a word that stays the same while messages are bettered, and a sentence or two
 * on what it means and how it is mended.
 */
public enum Code {
  NO_SUCH_FILE(
      "A file, folder or story was named that is not there."
          + " Name a folder with a scenario.yaml, a file, or a shipped story."),
  UNREADABLE_FILE(
      "A file or folder is there and cannot be read as text in UTF-8."
          + " Look at its permissions and its encoding."),
  UNWRITABLE_FILE(
      "A file cannot be written, or would replace one that is there. Nothing was written."
          + " Choose another name, or --force where it is offered."),
  STRAY_FILE(
      "A folder of rules holds something that is no part of it, and would be passed over."
          + " Topics hold .drl files, policy.yaml and cases.yaml; notes end in .md or .txt."),
  TOO_LARGE(
      "A file, a list or an expression is larger than anything written by hand."
          + " Split it in parts."),
  WRONG_ARGUMENT(
      "An argument of the command line cannot be used as it stands."
          + " 'demarche help COMMAND' shows what each command takes."),
  WRONG_COMMAND("A line typed in a session is no command of it. 'help' lists them."),
  WRONG_WORKSPACE(
      "A workspace of 'play' is damaged, in use, or about something else."
          + " Name another file, or begin the session without one."),
  YAML_SYNTAX(
      "The file is no plain YAML: it has a slip of syntax, or uses tags, anchors or a second"
          + " document, which are not read. Mend the place that is named; indent with spaces, and"
          + " put texts with ': ' in them in quotes."),
  DUPLICATE_KEY("A key stands twice in one mapping, and one of the two would be lost. Drop one."),
  UNKNOWN_KEY(
      "A key stands where nothing of that name is read, so that it would be passed over."
          + " Mend its spelling, or move it to where it belongs."),
  MISSING_KEY("A key that is always needed is not there. Add it."),
  WRONG_SHAPE(
      "A list, a mapping or a text stands where another of the three is read."
          + " Compare the indentation and the hyphens with an example."),
  WRONG_VALUE(
      "A value is not of the sort or in the bounds that its place takes."
          + " 'demarche facts KIND' shows what each component takes."),
  WRONG_DATE(
      "A date cannot be read or does not exist."
          + " Write dates as 2026-01-24 and moments as 2026-01-24T20:00."),
  DATE_OUTSIDE_RUN(
      "A date lies outside the days that are run, so that nothing would come of it."
          + " Mend the date, or let more days be run."),
  DATES_OUT_OF_ORDER("A date lies before one that it must follow. Mend one of the two."),
  UNKNOWN_KIND(
      "A fact is of no kind that the vocabulary has. 'demarche facts' lists the kinds;"
          + " YAML writes them in small letters with hyphens, rules as one word with capitals."),
  MISPLACED_KIND(
      "A kind of fact stands where another sort is read. Given facts stand under 'facts', events"
          + " under 'events' with their date; statuses are concluded by rules alone."),
  UNKNOWN_COMPONENT(
      "A fact is given a component that its kind does not have."
          + " 'demarche facts KIND' lists its components."),
  MISSING_COMPONENT("A fact lacks a component that its kind always has. Add it."),
  MISPLACED_COMPONENT(
      "A component stands where something else says it already, or where it has no meaning."
          + " Leave it out."),
  DUPLICATE_FACT(
      "The same fact is given twice, or two facts share an id or a key."
          + " Drop one, or tell them apart."),
  DANGLING_REFERENCE(
      "A fact names another by an id that nothing declares."
          + " Mend the id, or give the fact that it names."),
  WRONG_CHANGE(
      "A change of a what-if cannot be read. It begins with a date or a verb: add, remove, move,"
          + " set, do; docs/authoring.md shows each."),
  NO_SUCH_FACT(
      "A change speaks of a given fact, and none fits, or more than one does."
          + " Name components until exactly one fits."),
  STILL_NAMED("A change takes away what another fact still names. Take that away first."),
  OTHER_STORY(
      "A what-if is read with a story that it is not about."
          + " Mend 'extends', or name the story that it is about."),
  DECISION_NOT_OPEN(
      "A decision is taken that the story does not offer, or not at that time."
          + " 'demarche stories STORY' lists what may be decided, and when."),
  WRONG_EXPECTATION(
      "An expectation joins a verb, a time, a count or reasons and a kind that do not go together:"
          + " events happen, statuses begin, hold and end. docs/authoring.md has the table."),
  UNKNOWN_RULE(
      "A rule is named that the rule book does not have. 'demarche rules' lists their names."),
  RULE_SYNTAX("A rule file has a slip of syntax. Compare the place with docs/rules.md."),
  RULE_OUTSIDE_PROFILE(
      "A rule uses what rules here may not use, so that order, chance or foreign code could matter."
          + " The message says what to write in its place."),
  RULE_TYPES(
      "A rule compares or hands on values of different sorts."
          + " 'demarche facts KIND' shows the sort of each component."),
  RULE_VARIABLE(
      "A rule uses a variable that is not bound before, or binds one twice or where it may not."
          + " Bind it in an earlier condition, as in $id : id."),
  RULE_CLOCK(
      "A rule reads the clock in a way that would be seen a moment too late."
          + " Compare $now with date-time components of facts alone."),
  RULE_TRIGGER(
      "A rule makes an event happen and does not say at which moment."
          + " Read an event with at == $now, or a deadline with ends == $now."),
  RULE_UNGUARDED(
      "A rule makes an event happen and nothing keeps it from happening twice."
          + " Add a 'not' of the event."),
  RULE_WITHOUT_SOURCE(
      "A rule does not say where its norm is from."
          + " Add @source(\"...\"): a publication, a case, or the word judgement."),
  RULE_CYCLE(
      "A status rests on itself, or on its own absence, so that the rules have no one outcome."
          + " Rest one of the statuses named on given facts or events."),
  DUPLICATE_RULE("Two rules have one name. Rename one."),
  MISSING_POLICY(
      "Rules read numbers that no policy.yaml of the rule book sets."
          + " Add them to the topic's policy.yaml, or read its topic too."),
  CASE_FAILS(
      "A case fails before anything is changed, so that no change could be told by it."
          + " 'demarche test' tells why it fails."),
  DUPLICATE_POLICY("Two policy files set the numbers of one kind. Drop one."),

  RULE_NEVER_CONCLUDES(
      Severity.WARNING,
      "The conditions of a rule can never hold together, or rest on what no rule concludes. Mend"
          + " the condition, or read the rules that conclude it too, as with --rules shipped."),
  IDLE_ABSENCE(
      Severity.WARNING,
      "A 'not' that can never block, since what it speaks of can never be there."
          + " Leave it out, or mend what it asks."),
  NEEDLESS_RULE(
      Severity.WARNING,
      "Whenever a rule concludes, another concludes the same. Leave one of the two out, or name the"
          + " condition that keeps them apart."),
  OVERLAPPING_RULES(
      Severity.NOTE,
      "Two rules may conclude the same fact at the same moment, which is sound where each gives a"
          + " reason of its own. Where one is to go first, name the condition that decides."),
  MIXED_IDS(
      Severity.WARNING,
      "The id of one kind of thing is compared with, or stands for, that of another, which only a"
          + " chance likeness of names could make true. Use the variable that was meant."),
  RULE_WITHOUT_CASE(
      Severity.WARNING,
      "No case shows a rule concluding, or none shows it silent, so that nobody would notice it"
          + " change. Add one to the topic's cases.yaml."),
  UNUSED_NUMBER(
      Severity.WARNING,
      "A number of a policy.yaml is read by no rule, so that changing it changes nothing."),
  UNREAD_KIND(
      Severity.WARNING,
      "A rule concludes what no other rule, case, invariant or expectation speaks of."
          + " Say what is expected of it, or leave the rule out."),
  UNREAD_FACT(
      Severity.WARNING,
      "A scenario gives facts of a kind that no rule reads, so that nothing follows from them."
          + " Read the rules that do, or give a kind that they read."),
  UNREAD_EVENT(
      Severity.NOTE,
      "A scenario gives events of a kind that no rule reads: they are told, and nothing follows"
          + " from them."),
  FACT_WITHOUT_SOURCE(
      Severity.WARNING,
      "A fact of a story that names sources does not say where it is from."
          + " Add 'source:', if only with the word judgement."),
  UNMEETABLE_EXPECTATION(
      Severity.WARNING,
      "An expectation asks for what no rule concludes and the scenario does not give."
          + " Mend its kind or its values."),
  EMPTY_EXPECTATION(
      Severity.WARNING,
      "An expectation of absence cannot fail, since nothing could ever bring about what it speaks"
          + " of. Mend its kind or its values, or leave it out."),
  IDLE_WHAT_IF(
      Severity.WARNING,
      "A what-if changes nothing that its story gives. Mend the change that was meant."),
  IDLE_EXTENSION(
      Severity.WARNING,
      "A ceasefire is extended to a moment at which its term does not yet end."
          + " Mend the end, or leave the extension out."),
  NEEDLESS_ALLOWANCE(
      Severity.WARNING,
      "A comment allows what nothing warns of, and could hide a later mistake. Leave it out.");

  private final Severity severity;
  private final String help;

  Code(String help) {
    this(Severity.ERROR, help);
  }

  Code(Severity severity, String help) {
    this.severity = severity;
    this.help = help;
  }

  /** The code that is written so, as in {@code unknown-kind}. */
  public static Optional<Code> of(String id) {
    return Arrays.stream(values()).filter(code -> code.id().equals(id)).findFirst();
  }

  /** The word that reports and filters name it by. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public Severity severity() {
    return severity;
  }

  /** What it means and how it is mended. */
  public String help() {
    return help;
  }
}
