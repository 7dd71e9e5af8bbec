package org.demarche.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Origin;
import org.demarche.history.Change;
import org.demarche.history.Day;
import org.demarche.history.History;
import org.demarche.history.Known;

/**
 * A run as it was told when somebody last looked at it and said that it is right. What it does not
 * depend on: where the files stand, and what else the rule book holds.
 *
 * @param shown as messages name it
 * @param file where it is written; nothing for what is shipped inside the program
 * @param text what it says; nothing if there is none yet
 */
public record Golden(String shown, Optional<Path> file, Optional<String> text) {

  /** Tells a run, and how the expectations of its own file fared, as text. */
  @FunctionalInterface
  public interface Teller {
    String told(History history, List<org.demarche.analysis.Verdict> verdicts);
  }

  /** A run without what may differ while its outcome does not. */
  static History essence(History history) {
    return new History(
        history.scenario(),
        new History.Book(0, ""),
        history.background().stream().map(it -> new Known(it.fact(), near(it.origins()))).toList(),
        history.days().stream().map(Golden::essence).toList(),
        history.withheld(),
        history.ends());
  }

  private static Day essence(Day day) {
    List<Change> changes =
        day.changes().stream()
            .map(
                it ->
                    new Change(
                        it.at(),
                        it.type(),
                        it.given(),
                        it.fact(),
                        it.was(),
                        near(it.origins()),
                        it.because()))
            .toList();
    return new Day(day.number(), day.date(), changes, day.levels());
  }

  private static List<Origin> near(List<Origin> origins) {
    return origins.stream()
        .map(
            it ->
                new Origin(
                    it.file().replaceFirst("^.*?([^/\\\\]*[/\\\\]policy\\.yaml|[^/\\\\]*)$", "$1"),
                    it.line(),
                    it.column(),
                    it.source(),
                    it.confidence()))
        .toList();
  }
}
