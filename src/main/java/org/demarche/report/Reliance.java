package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.demarche.analysis.Proof;
import org.demarche.analysis.WeakestLink;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;

/** Says how far a conclusion can be relied on. */
public final class Reliance {

  private static final int MOST = 3;

  /** What stands above it. */
  public static final String TITLE = "How far to rely on it";

  private final Sentence sentences;

  public Reliance(Sentence sentences) {
    this.sentences = sentences;
  }

  /** The lines of a report, under their title. */
  List<String> lines(WeakestLink link, Style style) {
    List<String> lines = new ArrayList<>(List.of("", style.bold(TITLE)));
    confidence(link).forEach(it -> lines.add(Style.wrapped(it, 0)));
    judgement(link).forEach(it -> lines.add("  " + Style.wrapped(it, 4)));
    return lines;
  }

  /** All of it, a sentence each. */
  public List<String> of(WeakestLink link) {
    return Stream.of(confidence(link), judgement(link)).flatMap(List::stream).toList();
  }

  private List<String> confidence(WeakestLink link) {
    String lowest =
        link.confidence()
            .map(it -> lowest(it, link.weakest()))
            .orElse("Nothing given on the way names a confidence.");
    return link.unsourced() == 0
        ? List.of(lowest)
        : List.of(
            lowest,
            Words.counted(link.unsourced(), "given fact") + " on the way without a source.");
  }

  private List<String> judgement(WeakestLink link) {
    List<String> told = new ArrayList<>();
    link.numbers().forEach(it -> told.add("Number: " + it + "."));
    if (!link.judged().isEmpty()) {
      told.add("Partly judgement: " + listed(link.judged()) + ".");
    }
    return told;
  }

  private String lowest(String confidence, List<Proof> weakest) {
    return "The lowest confidence on the way is " + confidence + ": " + listed(weakest) + ".";
  }

  /** The first few, none that reads like another. */
  private String listed(List<Proof> proofs) {
    List<String> told = proofs.stream().map(it -> sentences.of(it.fact())).distinct().toList();
    String first = told.stream().limit(MOST).collect(Collectors.joining("; "));
    return first + (told.size() > MOST ? "; and " + (told.size() - MOST) + " more" : "");
  }
}
