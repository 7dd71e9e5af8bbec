package org.demarche.play;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.fact.Words;
import org.demarche.problem.Nearest;
import org.demarche.report.Style;
import org.demarche.report.TextReport;
import org.demarche.scenario.Scenario;

/** Answers that change nothing. */
final class Looking {

  private static final int COMMANDS = 29;
  private static final int EXAMPLES = 3;

  private final Replay replay;
  private final Style style;

  Looking(Replay replay, Style style) {
    this.replay = replay;
    this.style = style;
  }

  /** What a session begins with; what the story is about would say what lies ahead. */
  String introduction(Branches branches) {
    return style.bold(Style.wrapped(replay.story().name(), 0))
        + "\n"
        + Wording.line(span())
        + whatIfs()
        + style.notice()
        + "\n"
        + Wording.line(
            reached(branches.here()) + " 'next' plays a day; 'help' says what else can be typed.");
  }

  private String span() {
    Scenario story = replay.story();
    return Words.counted(story.days(), "day")
        + ", "
        + Words.spoken(story.starts())
        + " to "
        + Words.spoken(story.lastDay());
  }

  private String whatIfs() {
    return replay.story().whatIfs().stream()
        .map(it -> style.bold(Style.wrapped("What if: " + it, 2)) + "\n")
        .collect(Collectors.joining());
  }

  private String reached(Branch here) {
    return here.position().equals(replay.starts())
        ? "Nothing has been played yet."
        : "On branch '" + here.name() + "', at " + Wording.moment(here.position()) + ".";
  }

  Answer status(Branches branches) {
    Branch here = branches.here();
    return here.position().equals(replay.starts())
        ? new Answer(branches, introduction(branches))
        : new Answer(
            branches, TextReport.ofStanding(replay.played(here.steps(), here.position()), style));
  }

  Answer decisions(Branches branches) {
    return new Answer(branches, decisionsOpen(branches.here()));
  }

  private String decisionsOpen(Branch here) {
    String open = Wording.open(here, replay);
    return open.isEmpty()
        ? "No decision is open now.\n"
        : style.bold("Decisions open now, to be taken with 'do NUMBER'") + "\n" + open;
  }

  Answer branches(Branches branches) {
    return new Answer(
        branches,
        branches.all().stream()
            .map(branch -> branch(branch, branch.name().equals(branches.current())))
            .collect(Collectors.joining()));
  }

  private static String branch(Branch branch, boolean current) {
    String undone =
        branch.undone().isEmpty() ? "" : "; taken back: " + Wording.steps(branch.undone());
    return (current ? "* " : "  ")
        + Style.wrapped(
            branch.name()
                + " at "
                + Wording.moment(branch.position())
                + ": "
                + Wording.steps(branch.steps())
                + undone,
            4)
        + "\n";
  }

  Answer help(Branches branches, Request request) {
    if (request.operand().isEmpty()) {
      return new Answer(branches, overview(branches.here()));
    }
    Verb verb =
        Verb.of(request.operand())
            .orElseThrow(
                () ->
                    request.wrong(
                        "There is no command '"
                            + request.operand()
                            + "'."
                            + Nearest.hint(request.operand(), Verb.words())));
    return new Answer(branches, help(verb));
  }

  private String help(Verb verb) {
    return style.bold(verb.usage())
        + "\n"
        + Wording.item("", verb.about() + ".")
        + "For example:\n"
        + verb.examples().stream().map(it -> Wording.item("", it)).collect(Collectors.joining());
  }

  private String overview(Branch here) {
    return style.bold("For example")
        + "\n"
        + inColumns(examples(here).toList())
        + style.bold("Commands")
        + "\n"
        + Stream.of(Verb.values()).map(this::summary).collect(Collectors.joining())
        + decisionsOpen(here);
  }

  private static String inColumns(List<String> examples) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < examples.size(); i++) {
      boolean ends = i % EXAMPLES == EXAMPLES - 1 || i == examples.size() - 1;
      text.append(
          ends ? examples.get(i) + "\n" : String.format(Locale.ROOT, "%-26s", examples.get(i)));
    }
    return text.toString().indent(2);
  }

  /** With dates and numbers that can be typed as they stand. */
  private Stream<String> examples(Branch here) {
    LocalDateTime last = replay.ends().minusDays(1);
    LocalDateTime soon = here.position().plusDays(2);
    String date = (soon.isAfter(last) ? last : soon).toLocalDate().toString();
    List<String> numbers =
        Wording.open(here.position(), replay).limit(1).map(it -> "do " + it.number()).toList();
    return Stream.of(
            Stream.of("next", "to " + date, "until ceasefire-lapsed", "status"),
            numbers.stream(),
            Stream.of("fork another-way", "back", "help do"))
        .flatMap(it -> it);
  }

  private String summary(Verb verb) {
    String usage = String.format(Locale.ROOT, "%-" + COMMANDS + "s", verb.usage());
    return "  " + usage + Style.wrapped(verb.about(), COMMANDS + 2) + "\n";
  }
}
