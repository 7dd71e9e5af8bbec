package org.demarche.suite;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.demarche.fact.Words;

/**
 * How a run differs from its golden history, part by part and day by day. Rules are told apart by
 * their names, since their numbers move when one comes before them.
 *
 * @param current what the golden history would say now
 */
public record GoldenDifference(Golden golden, String current) {

  /** A line that is gone, or new. */
  public record Line(boolean isNew, String text) {}

  /**
   * What differs in one part.
   *
   * @param title a day, or another heading
   */
  public record Part(String title, List<Line> lines) {
    public Part {
      lines = List.copyOf(lines);
    }
  }

  /** The parts that differ, in order; none if only the numbers of rules do. */
  public List<Part> parts() {
    GoldenText former = GoldenText.of(golden.text().orElse(""));
    GoldenText next = GoldenText.of(current);
    Set<String> titles = new LinkedHashSet<>(merged(former.titles(), next.titles()));
    List<Part> parts = new ArrayList<>();
    for (String title : titles) {
      List<Line> lines = lines(former.part(title), next.part(title));
      if (!lines.isEmpty()) {
        parts.add(new Part(title, lines));
      }
    }
    return parts;
  }

  /** Where it differs, in words. */
  public String summary() {
    List<String> titles = parts().stream().map(Part::title).toList();
    return switch (titles.size()) {
      case 0 -> "it differs in the numbers of rules only";
      case 1 -> "it differs: " + titles.get(0);
      default ->
          "it differs first: "
              + titles.get(0)
              + ", and in "
              + Words.counted(titles.size() - 1, "part")
              + " more";
    };
  }

  /** The titles of both, those of one alone between their neighbours. */
  private static List<String> merged(List<String> former, List<String> next) {
    List<String> merged = new ArrayList<>();
    int from = 0;
    for (AbstractDelta<String> delta : DiffUtils.diff(former, next).getDeltas()) {
      merged.addAll(former.subList(from, delta.getSource().getPosition()));
      merged.addAll(delta.getSource().getLines());
      merged.addAll(delta.getTarget().getLines());
      from = delta.getSource().getPosition() + delta.getSource().size();
    }
    merged.addAll(former.subList(from, former.size()));
    return merged;
  }

  private static List<Line> lines(List<GoldenText.Line> former, List<GoldenText.Line> next) {
    List<Line> lines = new ArrayList<>();
    for (AbstractDelta<GoldenText.Line> delta :
        DiffUtils.diff(former, next, (one, other) -> one.meant().equals(other.meant()))
            .getDeltas()) {
      delta.getSource().getLines().forEach(it -> lines.add(new Line(false, it.written())));
      delta.getTarget().getLines().forEach(it -> lines.add(new Line(true, it.written())));
    }
    return lines;
  }
}
