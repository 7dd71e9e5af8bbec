package org.demarche.report;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.analysis.Comparison;
import org.demarche.analysis.Difference;
import org.demarche.analysis.Spell;
import org.demarche.analysis.Subject;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.History;
import org.demarche.history.Withheld;

/** Puts the differences between two runs into words. */
public final class ComparedRuns {

  private static final int MOST_SPELLS = 3;

  private final Comparison comparison;
  private final String leftLabel;
  private final String rightLabel;
  private final Sentence words;

  public ComparedRuns(Comparison comparison, String leftLabel, String rightLabel) {
    this.comparison = comparison;
    this.leftLabel = leftLabel;
    this.rightLabel = rightLabel;
    this.words = comparison.right().sentences();
  }

  String label(boolean inRight) {
    return inRight ? rightLabel : leftLabel;
  }

  Sentence sentences() {
    return words;
  }

  String sentence(Fact fact, boolean inRight) {
    return comparison.sentence(fact, inRight);
  }

  /** What the run that is marked by this label is. */
  public static String title(History history) {
    return history.scenario().whatIfs().isEmpty()
        ? "The story as it is"
        : history.scenario().whatIfs().stream()
            .map(it -> "What if: " + it)
            .collect(Collectors.joining("; "));
  }

  /** When the runs part in something. */
  public String when(Difference difference) {
    LocalDateTime at = difference.at();
    return at.equals(LocalDateTime.MIN) ? "from the start" : moment(at);
  }

  /** A date; its hour where it has one. */
  String moment(LocalDateTime moment) {
    return words.date(moment);
  }

  /**
   * What one run has of a difference and the other has not: sentences with their dates, or only the
   * dates where the sentence is that of the left run; or that there is nothing.
   */
  public List<String> told(Difference difference, boolean inRight) {
    if (difference.subject().kind().isPolicy()) {
      return List.of(numbers(difference, inRight));
    }
    Map<String, List<Spell>> bySentence = bySentence(difference, inRight);
    if (bySentence.isEmpty()) {
      boolean none = (inRight ? difference.right() : difference.left()).isEmpty();
      return List.of(none ? "never" : "not then");
    }
    Map<String, List<Spell>> others = inRight ? bySentence(difference, false) : Map.of();
    List<String> told = new ArrayList<>();
    bySentence.forEach(
        (sentence, spells) ->
            told.add(
                others.containsKey(sentence)
                    ? dates(spells)
                    : sentence + (isThen(spells, difference) ? "" : " (" + dates(spells) + ")")));
    return told;
  }

  /** The numbers of a policy that are set otherwise. */
  private static String numbers(Difference difference, boolean inRight) {
    List<Spell> own = inRight ? difference.rightOnly() : difference.leftOnly();
    List<Spell> others = inRight ? difference.leftOnly() : difference.rightOnly();
    if (own.isEmpty()) {
      return "never";
    }
    Fact policy = own.get(0).fact();
    return difference.subject().kind().components().stream()
        .filter(it -> others.isEmpty() || !it.of(policy).equals(it.of(others.get(0).fact())))
        .map(it -> it.key() + " " + Words.written(it, it.of(policy)))
        .collect(Collectors.joining(", ", difference.subject().kind().key() + ": ", ""));
  }

  /** Whether it goes without saying when something happens. */
  private static boolean isThen(List<Spell> spells, Difference difference) {
    return spells.size() == 1
        && spells.get(0).isMoment()
        && spells.get(0).from().filter(difference.at()::equals).isPresent();
  }

  private Map<String, List<Spell>> bySentence(Difference difference, boolean inRight) {
    return (inRight ? difference.rightOnly() : difference.leftOnly())
        .stream()
            .collect(
                Collectors.groupingBy(
                    spell -> sentence(spell.fact(), inRight),
                    LinkedHashMap::new,
                    Collectors.toList()));
  }

  /** The first few, and how many more; empty if there are none. */
  String dates(List<Spell> spells) {
    String first =
        spells.stream().limit(MOST_SPELLS).map(this::dates).collect(Collectors.joining("; "));
    int more = spells.size() - MOST_SPELLS;
    return first + (more > 0 ? "; and " + Words.counted(more, "time") + " more" : "");
  }

  /** Such as {@code They first part on 24 Jan 23:00.}; nothing if they do not differ. */
  Optional<String> parting() {
    return comparison
        .firstDivergence()
        .map(
            it ->
                it.equals(LocalDateTime.MIN)
                    ? "in what is known from the start"
                    : "on " + moment(it))
        .map(it -> "They first part " + it + ".");
  }

  /** Such as {@code , meets it again on 30 Jan 12:00}; empty if they do not meet. */
  String meets() {
    return comparison.meeting().map(it -> ", meets it again on " + moment(it.at())).orElse("");
  }

  /** Puts into words what is absent. */
  Requirements requirements() {
    return new Requirements(words);
  }

  /** Such as {@code 24 Jan 20:00 to 25 Jan 20:00}. */
  String dates(Spell spell) {
    if (spell.isMoment()) {
      return spell.from().map(this::moment).orElse("");
    }
    String from = spell.from().map(this::moment).orElse("from the start");
    return spell
        .to()
        .map(to -> from + " to " + moment(to))
        .orElse(spell.from().isPresent() ? "from " + from + " on" : from);
  }

  /** When something is so in one run, in few words. */
  String cell(List<Spell> spells, String sentence, boolean inRight) {
    String own = dates(spells, sentence, inRight);
    return own.isEmpty() ? "never" : own.replaceFirst("^from (?!the)", "");
  }

  /** When what a sentence says is so in one run; empty if never. */
  String dates(List<Spell> spells, String sentence, boolean inRight) {
    return dates(
        spells.stream().filter(it -> sentence(it.fact(), inRight).equals(sentence)).toList());
  }

  /** What something rested on, in the words of the run that has it. */
  public String premise(Withheld withheld) {
    History other =
        comparison.withheld().contains(withheld) ? comparison.left() : comparison.right();
    return PremiseWords.of(withheld.premise(), other, words);
  }

  /** Under what in the other run something is not played that this one has. */
  Optional<String> withheld(Fact fact, boolean inRight) {
    History other = inRight ? comparison.left() : comparison.right();
    return other.withheld().stream()
        .filter(it -> it.fact().equals(fact))
        .map(this::premise)
        .findFirst();
  }

  /** Such as {@code trust-level from=syria to=russia}. */
  static String subject(Fact fact) {
    return Vocabulary.of(fact).key()
        + Subject.identifying(Vocabulary.of(fact)).stream()
            .map(it -> " " + it.key() + "=" + written(it, fact))
            .collect(Collectors.joining());
  }

  private static String written(Component component, Fact fact) {
    Object value = component.of(fact);
    if (value instanceof Collection<?> ids) {
      return ids.stream().map(String::valueOf).collect(Collectors.joining("+"));
    }
    String text = Words.written(component, value);
    return text.contains(" ") ? '"' + text + '"' : text;
  }

  /** Whether a run ends with a day. */
  static boolean isWholeDay(History history) {
    return history.ends().toLocalTime().equals(LocalTime.MIDNIGHT);
  }
}
