package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.demarche.analysis.Proof;
import org.demarche.analysis.WeakestLink;
import org.demarche.fact.Sentence;
import org.demarche.fact.Words;

/** Says how far a conclusion can be relied on. */
final class Reliance {

  private static final int MOST = 3;

  private final Sentence sentences;
  private final Style style;

  Reliance(Sentence sentences, Style style) {
    this.sentences = sentences;
    this.style = style;
  }

  List<String> of(WeakestLink link) {
    List<String> lines = new ArrayList<>(List.of("", style.bold("How far to rely on it")));
    lines.add(
        Style.wrapped(
            link.confidence()
                .map(it -> lowest(it, link.weakest()))
                .orElse("Nothing given on the way names a confidence."),
            0));
    if (link.unsourced() > 0) {
      lines.add(
          Style.wrapped(
              Words.counted(link.unsourced(), "given fact") + " on the way without a source.", 0));
    }
    link.numbers().forEach(it -> lines.add("  " + Style.wrapped("Number: " + it + ".", 4)));
    if (!link.judged().isEmpty()) {
      lines.add("  " + Style.wrapped("Partly judgement: " + listed(link.judged()) + ".", 4));
    }
    return lines;
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
