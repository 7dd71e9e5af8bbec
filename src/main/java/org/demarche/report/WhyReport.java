package org.demarche.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.analysis.Ending;
import org.demarche.analysis.Lowering;
import org.demarche.analysis.Proof;
import org.demarche.analysis.Spell;
import org.demarche.analysis.Upkeep;
import org.demarche.analysis.WeakestLink;
import org.demarche.analysis.Why;
import org.demarche.fact.Fact;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.History;

/** Why a fact is the case, for people: a tree of sentences down to the lines of the scenario. */
public final class WhyReport {

  private static final int STEP = 2;
  private static final int DEEPEST_INDENT = 40;
  private static final int MOST_LATER = 4;
  private static final int MOST_ADDED = 3;

  private final History history;
  private final int depth;
  private final Style style;
  private final Sentence sentences;
  private final Requirements requirements;
  private final EndingWords endings;
  private final List<String> lines = new ArrayList<>();
  private final Set<Fact> told = new HashSet<>();
  private final Set<String> rules = new HashSet<>();

  private WhyReport(History history, int depth, Style style) {
    this.history = history;
    this.depth = depth;
    this.style = style;
    this.sentences = history.sentences();
    this.requirements = new Requirements(sentences);
    this.endings = new EndingWords(sentences);
  }

  /**
   * The proof of one fact, what kept it up later, and why it ended.
   *
   * @param depth how many steps down are told, at least 1
   */
  public static String of(History history, Why why, int depth, Style style) {
    WhyReport report = new WhyReport(history, depth, style);
    report.header(why);
    report.proof(why.proof(), 0, 1);
    report.later(why);
    why.ending().ifPresent(report::ending);
    report.lines.addAll(new Reliance(report.sentences).lines(WeakestLink.of(why.proof()), style));
    return String.join("\n", report.lines) + "\n";
  }

  private void header(Why why) {
    Spell spell = why.meant().spell();
    history.scenario().whatIfs().forEach(it -> lines.add(Style.wrapped("What if: " + it, 2)));
    lines.add(style.notice());
    lines.add(style.faint("-  given, with its line and source   => derived, by the rule below it"));
    lines.add("");
    lines.add(style.bold(Style.wrapped("Why: " + sentences.of(spell.fact()) + "?", 0)));
    if (Vocabulary.of(spell.fact()).show().isMeasure()) {
      lines.add("As it is on " + spell.from().map(sentences::moment).orElseThrow() + ".");
    } else if (!spell.isMoment()) {
      String from = spell.from().map(sentences::moment).orElse("the start");
      String to =
          spell.to().map(it -> "until " + sentences.moment(it)).orElse("to the end of the run");
      lines.add(Style.wrapped("It stands from " + from + " " + to + "." + asOf(why), 0));
    }
    lines.add("");
  }

  /** Which of its reasons these are, where it stood for others before. */
  private String asOf(Why why) {
    return why.since()
        .map(
            since ->
                " These are its reasons as of "
                    + sentences.moment(why.meant().at())
                    + "; what keeps it up came about on "
                    + sentences.moment(since)
                    + ".")
        .orElse("");
  }

  /** What kept it up after the moment that is asked about, and in place of what. */
  private void later(Why why) {
    List<Upkeep> later = why.later();
    if (later.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(style.bold("And what kept it up later:"));
    later.stream().limit(MOST_LATER).forEach(it -> later(it, why.before(it)));
    int more = later.size() - MOST_LATER;
    if (more > 0) {
      line(STEP, "and " + Words.counted(more, "time") + " more", true);
    }
    String last = Words.moment(later.get(Math.min(later.size(), MOST_LATER) - 1).from());
    faint(STEP, "All of its reasons as of a moment: --on " + last);
  }

  private void later(Upkeep upkeep, Upkeep before) {
    Lowering now = Lowering.of(upkeep.proof());
    Lowering then = Lowering.of(before.proof());
    List<Proof> added = now.others(upkeep.added());
    line(
        STEP,
        "from " + sentences.moment(upkeep.from()) + (added.isEmpty() ? ":" : " kept up by:"),
        true);
    added.stream()
        .limit(MOST_ADDED)
        .forEach(
            it -> {
              line(2 * STEP, (it.given() ? "- " : "=> ") + sentence(it), it.given());
              it.origins().forEach(origin -> lines.add(Origins.line(origin, 2 * STEP + 2, style)));
            });
    int more = added.size() - MOST_ADDED;
    if (more > 0) {
      line(2 * STEP, "and " + more + " more", true);
    }
    moved("against it since then: ", now.lowers(upkeep.added()));
    moved("no longer among its reasons: ", then.others(upkeep.gone()));
    moved("no longer against it: ", then.lowers(upkeep.gone()));
  }

  private void moved(String how, List<Proof> proofs) {
    if (!proofs.isEmpty()) {
      line(2 * STEP, how + listed(proofs), true);
    }
  }

  private String listed(List<Proof> proofs) {
    String first =
        proofs.stream().limit(MOST_ADDED).map(this::sentence).collect(Collectors.joining("; "));
    int more = proofs.size() - MOST_ADDED;
    return first + (more > 0 ? "; and " + more + " more" : "");
  }

  private void proof(Proof proof, int indent, int level) {
    String mark = proof.given() ? "- " : "=> ";
    boolean again = !told.add(proof.fact()) && !proof.given();
    line(indent, mark + sentence(proof) + (again ? ", as above" : ""), proof.given());
    if (proof.given()) {
      proof.origins().forEach(it -> lines.add(Origins.line(it, indentOf(indent) + 2, style)));
      return;
    }
    if (again) {
      return;
    }
    if (level > depth) {
      line(indent + STEP, "... (more with --depth " + (level + 2) + ")", true);
      return;
    }
    for (Proof.Way way : proof.ways()) {
      way(proof, way, indent + STEP, level);
    }
  }

  private void way(Proof proof, Proof.Way way, int indent, int level) {
    boolean several = proof.ways().size() > 1;
    String name = way.rule().name();
    line(indent, (several ? "One way: " : "") + "rule: " + name, true);
    if (rules.add(name)) {
      faint(indent + 2, Origins.of(way.rule()));
    }
    Set<String> numbers = new HashSet<>();
    for (Proof.Ground ground : way.grounds()) {
      if (ground instanceof Proof.Nothing nothing) {
        line(indent + STEP, "and " + requirements.absence(nothing.of(), proof.fact()), true);
      } else {
        ground(ground, way, numbers, indent + STEP, level);
      }
    }
  }

  private void ground(
      Proof.Ground ground, Proof.Way way, Set<String> numbers, int indent, int level) {
    if (ground instanceof Proof.Premise premise) {
      if (Vocabulary.of(premise.proof().fact()).isPolicy()) {
        WeakestLink.numbers(way.rule(), premise.proof()).stream()
            .filter(numbers::add)
            .forEach(it -> line(indent, "- " + it, true));
      } else {
        proof(premise.proof(), indent, level + 1);
      }
    } else {
      Proof.Number number = (Proof.Number) ground;
      line(indent, Totals.of(number) + (number.contributors().isEmpty() ? "" : ":"), true);
      number.contributors().forEach(it -> proof(it, indent + STEP, level + 1));
    }
  }

  private String sentence(Proof proof) {
    String when =
        proof.fact() instanceof org.demarche.fact.Event
            ? " (" + sentences.date(proof.at()) + ")"
            : "";
    return sentences.of(proof.fact()) + when;
  }

  private static int indentOf(int indent) {
    return Math.min(indent, DEEPEST_INDENT);
  }

  private void line(int indent, String text, boolean plain) {
    int at = indentOf(indent);
    String wrapped = Style.wrapped(text, at + 3);
    lines.add(" ".repeat(at) + (plain ? wrapped : style.derivedAfter("", wrapped)));
  }

  private void faint(int indent, String text) {
    int at = indentOf(indent);
    lines.add(" ".repeat(at) + style.faint(Style.wrapped(text, at)));
  }

  private void ending(Ending ending) {
    lines.add("");
    lines.add(
        style.bold(Style.wrapped("And why it ended on " + sentences.moment(ending.at()) + ":", 0)));
    causes(ending, STEP);
  }

  private void causes(Ending ending, int indent) {
    if (ending.causes().isEmpty()) {
      line(indent, EndingWords.AS_ABOVE, true);
    }
    for (Ending.Cause cause : ending.causes()) {
      line(indent, endings.of(cause), true);
      if (cause instanceof Ending.Gone gone) {
        causes(gone.ending(), indent + STEP);
      } else if (cause instanceof Ending.RuledOut out) {
        proof(out.by(), indent + STEP, 1);
      }
    }
  }
}
