package org.demarche.play;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import org.demarche.fact.FactKind;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.report.Style;
import org.demarche.report.TextReport;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.Moments;

/** Goes forward and back in time, and tells what is passed. */
final class Moving {

  private final Replay replay;
  private final Style style;

  Moving(Replay replay, Style style) {
    this.replay = replay;
    this.style = style;
  }

  Answer next(Branches branches, Request request) {
    LocalDateTime position = branches.here().position();
    return forward(branches, position.toLocalDate().plusDays(request.days()).atStartOfDay());
  }

  Answer to(Branches branches, Request request) {
    String text = request.operand();
    LocalDateTime last =
        Moments.parse(text)
            .orElseThrow(() -> request.wrong("to: " + Moments.complaint(text) + "."));
    LocalDateTime end = text.contains("T") ? last.plusMinutes(1) : last.plusDays(1);
    LocalDateTime position = branches.here().position();
    if (last.isBefore(replay.starts()) || end.isAfter(replay.ends())) {
      throw request.wrong(
          "to: "
              + text
              + " lies outside the story, "
              + replay.story().starts()
              + " to "
              + replay.story().lastDay()
              + ".");
    }
    if (!end.isAfter(position)) {
      throw request.wrong("to: " + text + " has been played. 'back' goes back a day.");
    }
    return forward(branches, end);
  }

  /** Forward, but never beyond the end. */
  private Answer forward(Branches branches, LocalDateTime wanted) {
    Branch here = branches.here();
    if (here.position().equals(replay.ends())) {
      return new Answer(branches, "The story is over. 'back' goes back a day.\n");
    }
    LocalDateTime end = wanted.isAfter(replay.ends()) ? replay.ends() : wanted;
    History played = replay.changes(here.steps(), end);
    String over = end.equals(replay.ends()) ? "The story ends here.\n" : "";
    return new Answer(
        branches.movedTo(end), TextReport.ofDays(played, here.position(), style) + over);
  }

  Answer until(Branches branches, Request request) {
    FactPattern pattern = pattern(request);
    Branch here = branches.here();
    Optional<Change> found =
        replay.next(here.steps(), here.position(), change -> fits(pattern, change));
    return found
        .map(change -> forward(branches, change.at().plusMinutes(1)).and(told(pattern, change)))
        .orElseGet(
            () ->
                new Answer(
                    branches,
                    Wording.line(
                        "From here to the end of the story there is no '"
                            + pattern
                            + "'. You are still at "
                            + Wording.moment(here.position())
                            + ".")));
  }

  private static FactPattern pattern(Request request) {
    FactPattern pattern = FactPattern.read(request.operand(), request.at());
    FactKind kind = pattern.kind();
    if (kind.show().isMeasure()) {
      throw request.wrong(
          "until: '"
              + kind
              + "' is a measure, which is kept at the end of each day; expected what"
              + " begins or happens.");
    }
    return pattern;
  }

  private static boolean fits(FactPattern pattern, Change change) {
    return pattern.fits(change.fact()) || change.was().filter(pattern::fits).isPresent();
  }

  private static String told(FactPattern pattern, Change change) {
    String how =
        switch (change.type()) {
          case HAPPENED -> " happened ";
          case BEGAN -> " began ";
          case CHANGED -> " changed ";
          case ENDED -> " ended ";
        };
    return Wording.line(pattern + how + Wording.moment(change.at()) + ".");
  }

  /** From within a day to its beginning, which counts as one day. */
  Answer back(Branches branches, Request request) {
    LocalDateTime position = branches.here().position();
    int whole = position.toLocalTime().equals(LocalTime.MIDNIGHT) ? 0 : 1;
    LocalDateTime wanted = position.toLocalDate().minusDays(request.days() - whole).atStartOfDay();
    LocalDateTime reached = wanted.isBefore(replay.starts()) ? replay.starts() : wanted;
    String text =
        position.equals(replay.starts())
            ? "Nothing has been played yet."
            : reached.equals(replay.starts())
                ? "At the start, " + Wording.moment(reached) + "."
                : "At " + Wording.moment(reached) + ".";
    return new Answer(branches.movedTo(reached), text + "\n");
  }
}
