package org.demarche.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.demarche.analysis.Question;
import org.demarche.history.History;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.NumberRange;
import org.demarche.scenario.Span;
import org.demarche.scenario.Written;

/** Which command tells why a run is not as was expected. */
record Explanation(StoryGroup story, History history) {

  /** Why it is the case, if it is when it is looked for; else why it is not. */
  List<String> command(Expectation expectation) {
    Optional<Expectation.When> when =
        expectation.span() instanceof Span.On on ? Optional.of(on.when()) : Optional.empty();
    Question question = new Question(expectation.pattern(), when);
    List<String> words = new ArrayList<>(words(expectation.pattern()));
    when.ifPresent(it -> words.addAll(List.of("--on", it.toString())));
    return story.command(question.in(history).isEmpty() ? "whynot" : "why", words);
  }

  private static List<String> words(FactPattern pattern) {
    List<String> words = new ArrayList<>(List.of(pattern.kind().key()));
    pattern
        .values()
        .forEach(
            (component, value) -> {
              if (!(value instanceof NumberRange)) {
                words.add(Written.pair(component, value));
              }
            });
    return words;
  }
}
