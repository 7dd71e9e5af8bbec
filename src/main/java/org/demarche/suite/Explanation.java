package org.demarche.suite;

import java.util.ArrayList;
import java.util.List;
import org.demarche.analysis.Question;
import org.demarche.history.History;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;
import org.demarche.scenario.Written;

/** Which command tells why a run is not as was expected. */
record Explanation(StoryGroup story, History history) {

  /** Why it is the case, if it is when it is looked for; else why it is not. */
  List<String> command(Expectation expectation) {
    Question question = new Question(expectation.pattern(), expectation.when());
    List<String> words = new ArrayList<>(words(expectation.pattern()));
    expectation
        .when()
        .ifPresent(
            when -> {
              words.add("--on");
              words.add(when.toString());
            });
    return story.command(question.in(history).isEmpty() ? "whynot" : "why", words);
  }

  private static List<String> words(FactPattern pattern) {
    List<String> words = new ArrayList<>(List.of(pattern.kind().key()));
    pattern.values().forEach((component, value) -> words.add(Written.pair(component, value)));
    return words;
  }
}
