package org.demarche.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analysis.WhyNot;
import org.demarche.fact.Sentence;
import org.demarche.scenario.Expectation;

/** Puts into words which changes would have brought something about. */
public final class RemedyWords {

  /** What stands above them. */
  public static final String TITLE = "What would have brought it about";

  private final Sentence sentences;

  public RemedyWords(Sentence sentences) {
    this.sentences = sentences;
  }

  /** What was tried, before the changes that do. */
  public static String tried(WhyNot whyNot) {
    int tried = whyNot.tried().orElse(0);
    if (!whyNot.changes().isEmpty()) {
      return "Each was run; of " + tried + " that were, these are the smallest that do:";
    }
    return (tried == 0
            ? "Nothing was found that could be tried."
            : tried == 1
                ? "The one change that was run did not."
                : "None of the " + tried + " changes that were run did.")
        + " What is tried: to meet each unmet condition, alone and with others, by facts"
        + " that a scenario may give, not by what rules conclude; each decision of the"
        + " story's menu; each what-if beside the story. Other changes may bring it"
        + " about.";
  }

  /** The change as it is asked for. */
  public static String option(WhyNot.Remedy remedy) {
    return "--what-if " + Shell.quoted(remedy.whatIf());
  }

  /** When the thing then comes about, or is known from. */
  public String comesAbout(WhyNot.Remedy remedy, Optional<Expectation.When> when) {
    String from = remedy.at().map(it -> "on " + sentences.moment(it)).orElse("from the start");
    return when.filter(it -> remedy.at().map(at -> at.isBefore(it.moment())).orElse(true))
        .map(it -> "it then stands on " + sentences.date(it.moment()) + ", having begun " + from)
        .map(it -> it.replace("having begun from", "known from"))
        .orElse("it then comes about " + from);
  }

  /** What there is to say after them. */
  public static List<String> after(WhyNot whyNot) {
    List<String> after = new ArrayList<>();
    if (whyNot.changes().stream().anyMatch(it -> it.whatIf().contains("=supposed"))) {
      after.add("Here 'supposed' stands for any name.");
    }
    int more = whyNot.found() - whyNot.changes().size();
    if (more > 0) {
      after.add("And " + more + " more that do.");
    }
    return after;
  }
}
