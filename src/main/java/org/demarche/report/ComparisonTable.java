package org.demarche.report;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.analysis.Comparison;
import org.demarche.analysis.Difference;
import org.demarche.analysis.Spell;
import org.demarche.analysis.Subject;
import org.demarche.fact.Component;
import org.demarche.fact.FactKind;
import org.demarche.fact.Words;
import org.demarche.history.History;

/**
 * Three runs or more as a table: a row for each thing that fares otherwise in some of them, a
 * column for each run, and in it when the thing first fares otherwise.
 */
public final class ComparisonTable {

  private static final int CELL = 14;
  private static final int MOST_COLUMNS = 3;
  private static final String AS_FIRST = "as A";

  /**
   * Something that fares otherwise in some of the runs.
   *
   * @param at when the runs first part in it
   * @param sentence what it is, in words
   * @param cells when it is so in A, then in each of the other runs
   */
  private record Row(LocalDateTime at, boolean given, String sentence, List<String> cells) {}

  private final List<Comparison> comparisons;
  private final boolean all;
  private final Style style;
  private final List<ComparedRuns> words = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();

  private ComparisonTable(List<Comparison> comparisons, boolean all, Style style) {
    this.comparisons = comparisons;
    this.all = all;
    this.style = style;
    for (int i = 0; i < comparisons.size(); i++) {
      words.add(new ComparedRuns(comparisons.get(i), "A", Headers.label(i + 1)));
    }
  }

  /**
   * The table, after a header; each run can be compared with the first alone to see why.
   *
   * @param comparisons of one run on the left, each with another on the right; at least two
   * @param all whether stepping stones are told too
   */
  public static String of(List<Comparison> comparisons, boolean all, Style style) {
    ComparisonTable table = new ComparisonTable(comparisons, all, style);
    table.header();
    List<Row> rows = table.rows();
    table.section("Given otherwise", rows.stream().filter(Row::given).toList());
    table.section("What follows", rows.stream().filter(it -> !it.given()).toList());
    table.foot();
    return String.join("\n", table.lines) + "\n";
  }

  private void header() {
    List<History> runs = new ArrayList<>();
    runs.add(comparisons.get(0).left());
    comparisons.forEach(it -> runs.add(it.right()));
    lines.addAll(Headers.of(runs, style));
    lines.addAll(RulesApart.lines(comparisons.get(0).rules(), style));
  }

  private List<Row> rows() {
    Map<Subject, List<Optional<Difference>>> bySubject = new LinkedHashMap<>();
    for (int i = 0; i < comparisons.size(); i++) {
      for (Difference difference : comparisons.get(i).differences()) {
        if (all || difference.isTold()) {
          bySubject
              .computeIfAbsent(difference.subject(), none -> blank())
              .set(i, Optional.of(difference));
        }
      }
    }
    return bySubject.values().stream()
        .flatMap(this::rows)
        .sorted(Comparator.comparing(Row::at))
        .toList();
  }

  private List<Optional<Difference>> blank() {
    List<Optional<Difference>> blank = new ArrayList<>();
    comparisons.forEach(it -> blank.add(Optional.empty()));
    return blank;
  }

  /** A row for each thing that can be said of a subject and is not so at the same times in all. */
  private Stream<Row> rows(List<Optional<Difference>> differences) {
    Difference any = differences.stream().flatMap(Optional::stream).findFirst().orElseThrow();
    if (any.subject().kind().isPolicy()) {
      return numbers(differences, any);
    }
    Set<String> sentences = new LinkedHashSet<>();
    for (int i = 0; i < differences.size(); i++) {
      ComparedRuns run = words.get(i);
      differences
          .get(i)
          .ifPresent(
              it -> {
                it.leftOnly().forEach(spell -> sentences.add(run.sentence(spell.fact(), false)));
                it.rightOnly().forEach(spell -> sentences.add(run.sentence(spell.fact(), true)));
              });
    }
    LocalDateTime at =
        differences.stream()
            .flatMap(Optional::stream)
            .map(Difference::at)
            .min(LocalDateTime::compareTo)
            .orElseThrow();
    boolean given = differences.stream().flatMap(Optional::stream).allMatch(Difference::isGiven);
    return sentences.stream()
        .map(sentence -> new Row(at, given, sentence, cells(sentence, differences, any)));
  }

  /** A row for each number of a policy that some run has otherwise. */
  private static Stream<Row> numbers(List<Optional<Difference>> differences, Difference any) {
    FactKind kind = any.subject().kind();
    return kind.components().stream()
        .map(
            component ->
                new Row(
                    any.at(),
                    true,
                    kind + " " + component.key(),
                    values(component, differences, any)))
        .filter(row -> row.cells().stream().skip(1).anyMatch(it -> !it.equals(AS_FIRST)));
  }

  private static List<String> values(
      Component component, List<Optional<Difference>> differences, Difference any) {
    List<String> values = new ArrayList<>();
    values.add(value(component, any.left()));
    for (Optional<Difference> difference : differences) {
      String value = difference.map(it -> value(component, it.right())).orElse(values.get(0));
      values.add(value.equals(values.get(0)) ? AS_FIRST : value);
    }
    return values;
  }

  private static String value(Component component, List<Spell> policy) {
    return policy.isEmpty() ? "none" : Words.told(component, component.of(policy.get(0).fact()));
  }

  private List<String> cells(
      String sentence, List<Optional<Difference>> differences, Difference any) {
    List<String> cells = new ArrayList<>();
    cells.add(words.get(0).cell(any.left(), sentence, false));
    for (int i = 0; i < differences.size(); i++) {
      ComparedRuns run = words.get(i);
      String cell =
          differences.get(i).map(it -> run.cell(it.right(), sentence, true)).orElse(cells.get(0));
      cells.add(cell.equals(cells.get(0)) ? AS_FIRST : cell);
    }
    return cells;
  }

  /** As many columns at a time as fit. */
  private void section(String title, List<Row> rows) {
    for (int from = 0; from < comparisons.size() && !rows.isEmpty(); from += MOST_COLUMNS) {
      int to = Math.min(comparisons.size(), from + MOST_COLUMNS);
      lines.add("");
      lines.add(style.bold(title));
      lines.addAll(table(rows, from, to));
    }
  }

  private List<String> table(List<Row> rows, int from, int to) {
    int cells = to - from + 1;
    Column[] columns = new Column[cells + 1];
    columns[0] = column("", Style.WIDTH - (CELL + 1) * cells);
    columns[1] = column("A", CELL);
    for (int i = from; i < to; i++) {
      columns[i - from + 2] = column(Headers.label(i + 1), CELL);
    }
    return AsciiTable.builder()
        .lineSeparator("\n")
        .border(AsciiTable.BASIC_ASCII_NO_OUTSIDE_BORDER)
        .data(columns, rows.stream().map(row -> cells(row, from, to)).toArray(Object[][]::new))
        .asString()
        .lines()
        .map(String::stripTrailing)
        .toList();
  }

  private static Column column(String title, int width) {
    return new Column()
        .header(title)
        .headerAlign(HorizontalAlign.LEFT)
        .dataAlign(HorizontalAlign.LEFT)
        .minWidth(width)
        .maxWidth(width);
  }

  private static String[] cells(Row row, int from, int to) {
    List<String> cells = new ArrayList<>(List.of(row.sentence(), row.cells().get(0)));
    cells.addAll(row.cells().subList(from + 1, to + 1));
    return cells.toArray(String[]::new);
  }

  private void foot() {
    lines.add("");
    for (int i = 0; i < comparisons.size(); i++) {
      Comparison comparison = comparisons.get(i);
      ComparedRuns run = words.get(i);
      String parts =
          comparison
              .firstDivergence()
              .map(
                  at ->
                      at.equals(LocalDateTime.MIN)
                          ? "parts from A in what is known from the start"
                          : "parts from A on " + run.moment(at))
              .orElse("is like A");
      lines.add(
          Style.wrapped(
              Headers.label(i + 1)
                  + " "
                  + parts
                  + run.meets()
                  + "; the same in both: "
                  + comparison.given()
                  + " given and "
                  + comparison.derived()
                  + " derived facts; not played: "
                  + comparison.withheld().size()
                  + ".",
              3));
    }
    lines.add("Compare two at a time to see why.");
  }
}
