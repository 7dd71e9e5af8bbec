package org.demarche.report;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Chain;
import org.demarche.analysis.Comparison;
import org.demarche.analysis.Difference;
import org.demarche.analysis.LevelSeries;
import org.demarche.analysis.Meeting;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Topic;
import org.demarche.fact.Words;
import org.demarche.history.Change;
import org.demarche.history.History;
import org.demarche.history.Withheld;

/**
 * What a comparison comes to, in a few sentences: what was changed, what follows first of all, and
 * where the runs meet again or how they differ at the end. Ceasefires and risks of war are told
 * first; what things went through as a whole, such as a base, before the rest.
 */
public final class InShort {

  private static final int MOST = 3;

  private final Comparison comparison;
  private final ComparedRuns runs;
  private final List<Difference> derived;

  private InShort(Comparison comparison, ComparedRuns runs) {
    this.comparison = comparison;
    this.runs = runs;
    this.derived =
        comparison.differences().stream()
            .filter(it -> !it.isGiven() && it.isTold())
            .sorted(Comparator.comparing(InShort::isElsewhere).thenComparing(InShort::isMinor))
            .toList();
  }

  /** The sentences, with their full stops; none of runs that do not differ. */
  public static List<String> of(Comparison comparison, ComparedRuns runs) {
    return Stream.of(answer(comparison, runs), playedOn(comparison, runs))
        .flatMap(List::stream)
        .toList();
  }

  /** The same without what is played on. */
  public static List<String> answer(Comparison comparison, ComparedRuns runs) {
    InShort inShort = new InShort(comparison, runs);
    return comparison.isEqual()
        ? List.of()
        : sentences(Stream.of(inShort.change(), inShort.follows(), inShort.end()));
  }

  /** What is given and not changed is played on, in a sentence; nothing if there is nothing. */
  public static List<String> playedOn(Comparison comparison, ComparedRuns runs) {
    return sentences(
        Stream.of(comparison.firstDivergence().flatMap(it -> onwards(it, comparison, runs))));
  }

  private static List<String> sentences(Stream<Optional<String>> told) {
    return told.flatMap(Optional::stream)
        .map(it -> Character.toUpperCase(it.charAt(0)) + it.substring(1) + ".")
        .toList();
  }

  private static boolean isElsewhere(Difference difference) {
    return difference.subject().kind().topic() != Topic.CEASEFIRES;
  }

  private static boolean isMinor(Difference difference) {
    return difference.subject().kind().life().isEmpty();
  }

  /** What is given otherwise; where nothing is, which rules differ. */
  private Optional<String> change() {
    Set<Fact> withheld =
        comparison.withheld().stream().map(Withheld::fact).collect(Collectors.toSet());
    List<String> given =
        comparison.differences().stream()
            .filter(it -> it.isGiven() && !withheld.contains(it.fact()))
            .flatMap(it -> told(it).stream())
            .toList();
    List<String> rules =
        comparison.rules().stream().map(it -> RulesApart.told(it, runs.label(true))).toList();
    return given.isEmpty() && rules.isEmpty()
        ? Optional.empty()
        : Optional.of("the change: " + listed(given.isEmpty() ? rules : given));
  }

  private Optional<String> follows() {
    if (derived.isEmpty()) {
      return Optional.of("nothing that is told follows from it");
    }
    List<String> told =
        derived.stream().limit(MOST).flatMap(it -> told(it).stream()).limit(MOST).toList();
    int more = derived.size() - MOST;
    return Optional.of(
        "what follows: "
            + String.join("; ", told)
            + (more > 0 ? "; and " + Words.counted(more, "difference") + " more" : "")
            + decided());
  }

  /** What the one run does not take back of the other: a change is made by itself, as it is. */
  private static Optional<String> onwards(
      LocalDateTime parting, Comparison comparison, ComparedRuns runs) {
    boolean always = parting.equals(LocalDateTime.MIN);
    LocalDateTime start = comparison.left().days().get(0).date().atStartOfDay();
    Set<Fact> given = events(comparison.left());
    List<Event> both =
        events(comparison.right()).stream()
            .filter(given::contains)
            .map(Event.class::cast)
            .filter(it -> always ? !it.at().isBefore(start) : it.at().isAfter(parting))
            .toList();
    return both.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "what the story gives "
                + (always ? "from its start on" : "after " + runs.moment(parting))
                + " and nobody changed is played in both, whether or not it would then have come"
                + " about: "
                + Words.counted(both.size(), "event")
                + ", the last on "
                + runs.moment(both.get(both.size() - 1).at()));
  }

  private static Set<Fact> events(History history) {
    return history
        .changes()
        .filter(it -> it.given() && it.fact() instanceof Event)
        .map(Change::fact)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The rule of the last of them that only one run has: it says on what that depends. */
  private String decided() {
    return derived.stream()
        .limit(MOST)
        .filter(it -> it.left().isEmpty() || it.right().isEmpty())
        .filter(it -> !it.because().links().isEmpty())
        .reduce((earlier, later) -> later)
        .map(
            it ->
                ". "
                    + runs.sentence(it.fact(), it.isInRight())
                    + ", by the rule: "
                    + decisive(it.because()))
        .orElse("");
  }

  /** The first on the way down that does more than say what a word means. */
  private static String decisive(Chain chain) {
    return chain.links().stream()
        .filter(it -> !it.defined())
        .findFirst()
        .orElse(chain.links().get(0))
        .rule();
  }

  /** What one run has of a difference, and when, and the other has not, or not then. */
  private List<String> told(Difference difference) {
    if (difference.subject().kind().isPolicy()) {
      return List.of(comparison.sentence(difference.fact(), difference.isInRight()));
    }
    Set<String> sentences = new LinkedHashSet<>();
    difference.leftOnly().forEach(it -> sentences.add(runs.sentence(it.fact(), false)));
    difference.rightOnly().forEach(it -> sentences.add(runs.sentence(it.fact(), true)));
    return sentences.stream().map(it -> told(it, difference)).toList();
  }

  private String told(String sentence, Difference difference) {
    String inLeft = runs.dates(difference.leftOnly(), sentence, false);
    String inRight = runs.dates(difference.rightOnly(), sentence, true);
    if (!inLeft.isEmpty() && !inRight.isEmpty()) {
      return sentence + " (in " + left() + ", " + inLeft + "; in " + right() + ", " + inRight + ")";
    }
    boolean alone =
        inLeft.isEmpty()
            ? runs.dates(difference.left(), sentence, false).isEmpty()
            : runs.dates(difference.right(), sentence, true).isEmpty();
    return (alone ? "only in " : "then only in ")
        + (inLeft.isEmpty() ? right() : left())
        + ", "
        + sentence
        + " ("
        + inLeft
        + inRight
        + ")";
  }

  private String left() {
    return runs.label(false);
  }

  private String right() {
    return runs.label(true);
  }

  private Optional<String> end() {
    if (derived.isEmpty()) {
      return Optional.empty();
    }
    return comparison.meeting().map(this::met).or(() -> Optional.of(apart()));
  }

  private String met(Meeting meeting) {
    String by =
        meeting.by().isEmpty()
            ? ""
            : ", when in both: "
                + listed(meeting.by().stream().map(it -> runs.sentence(it, true)).toList());
    return "they are alike again in all that is told from "
        + runs.moment(meeting.at())
        + " on"
        + by
        + measured().map(it -> "; what is measured still differs at the end: " + it).orElse("");
  }

  /** What the runs measure differently at the end. */
  private Optional<String> measured() {
    List<String> apart =
        comparison.levels().stream()
            .filter(Measures::isTold)
            .filter(Measures::isApartAtTheEnd)
            .map(this::measured)
            .toList();
    return apart.isEmpty() ? Optional.empty() : Optional.of(listed(apart));
  }

  private String measured(LevelSeries series) {
    return Measures.name(series.sample(), runs.sentences())
        + " ("
        + left()
        + ": "
        + Measures.last(series, false)
        + ", "
        + right()
        + ": "
        + Measures.last(series, true)
        + ")";
  }

  /** What stands, or has ended for good, in one of the two only once all was run. */
  private String apart() {
    List<String> lefts = last(false);
    List<String> rights = last(true);
    String last =
        runs.moment(comparison.left().ends().minusMinutes(1).toLocalDate().atStartOfDay());
    String told =
        Stream.of(
                apart(left(), lefts, rights),
                apart(right(), rights, lefts),
                measured().map(it -> "measured, " + it).orElse(""))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining("; "));
    return "at the end, " + last + ", they differ: " + (told.isEmpty() ? "in dates only" : told);
  }

  private static String apart(String label, List<String> own, List<String> others) {
    List<String> alone = own.stream().filter(it -> !others.contains(it)).toList();
    return alone.isEmpty() ? "" : "in " + label + ", " + listed(alone);
  }

  private List<String> last(boolean inRight) {
    return derived.stream()
        .flatMap(it -> it.last(inRight).stream().map(fact -> last(it, fact, inRight)))
        .distinct()
        .toList();
  }

  /** What is so at the end of one run, and since when if not all along. */
  private String last(Difference difference, Fact fact, boolean inRight) {
    return runs.sentence(fact, inRight)
        + (inRight ? difference.right() : difference.left())
            .stream()
                .filter(it -> it.fact().equals(fact))
                .reduce((earlier, later) -> later)
                .filter(it -> it.from().isPresent())
                .map(it -> " (" + runs.dates(it) + ")")
                .orElse("");
  }

  private static String listed(List<String> told) {
    int more = told.size() - MOST;
    return told.stream().limit(MOST).collect(Collectors.joining("; "))
        + (more > 0 ? "; and " + more + " more" : "");
  }
}
