package org.demarche.play;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The commands of a session. */
enum Verb {
  NEXT("[DAYS]", "play the next day, or several", "next", "next 5"),
  TO("DATE", "play up to and including a day, or a moment", "to 2026-02-08", "to 2026-01-24T20:00"),
  UNTIL(
      "KIND [KEY=VALUE]...",
      "play until such a fact begins, changes or ends",
      "until ceasefire-lapsed",
      "until talks-status state=collapsed"),
  BACK("[DAYS]", "go back a day, or several; nothing is lost", "back", "back 5"),
  STATUS("", "say where things stand", "status"),
  DECISIONS("", "list the decisions that can be taken now", "decisions"),
  DO(
      "NUMBER or CHANGE",
      "take a decision, or change anything, from now on",
      "do 3",
      "do remove extension ceasefire=gov-sdf",
      "do add relation from=syria to=israel trust=-60"),
  UNDO("", "take back the last change of this branch", "undo"),
  REDO("", "make it again", "redo"),
  FORK("NAME", "begin a branch here, and go on there", "fork no-truce"),
  BRANCHES("", "list the branches, and what each changed", "branches"),
  SWITCH("NAME", "go to another branch", "switch main"),
  DIFF("NAME NAME", "compare two branches, as far as both are played", "diff main no-truce"),
  WHY(
      "KIND [KEY=VALUE]...",
      "explain what has come about, down to its sources",
      "why ceasefire-lapsed",
      "why talks-status state=collapsed"),
  WHYNOT(
      "KIND [KEY=VALUE]...",
      "tell what was missing for what has not come about",
      "whynot ceasefire-de-facto"),
  SAVE("FILE", "write this branch as a what-if file", "save what-if-no-truce.yaml"),
  HELP("[COMMAND]", "say what can be typed", "help", "help do"),
  QUIT("", "leave, and say what is not saved; also: exit", "quit");

  private static final String ALSO_QUIT = "exit";

  private final String operands;
  private final String about;
  private final List<String> examples;

  Verb(String operands, String about, String... examples) {
    this.operands = operands;
    this.about = about;
    this.examples = List.of(examples);
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String usage() {
    return (word() + " " + operands).strip();
  }

  boolean takesNothing() {
    return operands.isEmpty();
  }

  String about() {
    return about;
  }

  List<String> examples() {
    return examples;
  }

  static List<String> words() {
    return Arrays.stream(values()).map(Verb::word).toList();
  }

  static Optional<Verb> of(String word) {
    String searched = word.equals(ALSO_QUIT) ? QUIT.word() : word;
    return Arrays.stream(values()).filter(verb -> verb.word().equals(searched)).findFirst();
  }
}
