package org.demarche.report;

import org.demarche.analysis.Ending;
import org.demarche.fact.Sentence;

/** Puts into words why a status ended, cause by cause. */
public final class EndingWords {

  /** Where a cause was told before, or lies in what is told already. */
  public static final String AS_ABOVE = "what it rested on ended, as above";

  private final Sentence sentences;
  private final Requirements requirements;

  public EndingWords(Sentence sentences) {
    this.sentences = sentences;
    this.requirements = new Requirements(sentences);
  }

  /** Such as {@code no longer: Talks are open, since}; what it leads on to is told below it. */
  public String of(Ending.Cause cause) {
    if (cause instanceof Ending.Gone gone) {
      return "no longer: " + sentences.of(gone.ending().fact()) + ", since";
    }
    if (cause instanceof Ending.RuledOut out) {
      return "now ruled out (it needs that " + requirements.absence(out.of()) + ") by:";
    }
    if (cause instanceof Ending.Over over) {
      return "its time was over ("
          + requirements.test(over.test())
          + "): "
          + sentences.of(over.premise());
    }
    Ending.Counted counted = (Ending.Counted) cause;
    return requirements.of(counted.of())
        + ": "
        + Totals.of(counted, counted.after())
        + ", before "
        + Totals.of(counted, counted.before());
  }
}
