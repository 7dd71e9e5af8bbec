package org.demarche.report;

import java.util.Optional;
import java.util.stream.Collectors;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.Sentence;
import org.demarche.inference.Attempt;
import org.demarche.inference.Requirement;
import org.demarche.rule.Condition;

/** Puts into words what conditions ask, and by how much facts miss it. */
final class WhyNotWords {

  private final Sentence sentences;
  private final Requirements requirements;

  WhyNotWords(Sentence sentences) {
    this.sentences = sentences;
    this.requirements = new Requirements(sentences);
  }

  /** What a condition asks, or the fact that meets it. */
  String text(Attempt.Checked checked) {
    String asked = requirements.of(checked.requirement());
    if (checked.condition() instanceof Condition.Absence) {
      return "no " + asked;
    }
    if (checked.condition() instanceof Condition.Aggregate) {
      return checked.number().map(String::valueOf).orElse("none")
          + " "
          + asked
          + checked.bounds().stream()
              .map(it -> "; needed: " + it.operator().symbol() + " " + it.value())
              .collect(Collectors.joining());
    }
    Optional<Fact> met = checked.facts().stream().findFirst();
    return met.map(sentences::of).orElse(asked);
  }

  /** A fact that fails only some of what is asked, and what it fails. */
  String near(Attempt.Near near) {
    return sentences.of(near.fact())
        + near.failed().stream()
            .map(test -> "; " + missed(near.fact(), test))
            .collect(Collectors.joining());
  }

  /** What was found, and what was needed. */
  private String missed(Fact fact, Requirement.Test test) {
    if (test.component().isEmpty() || test.values().isEmpty()) {
      return "needed: " + test.text();
    }
    Component component = test.component().get();
    return "found "
        + component.key().replace('-', ' ')
        + " "
        + requirements.value(component, component.of(fact))
        + "; needed: "
        + requirements.test(test);
  }
}
