package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.demarche.fact.Names;

/** Says what changes on one line do: a decision that they take by its number is spelled out. */
final class DecisionWords {

  private static final Pattern TAKEN =
      Pattern.compile("(?<=^| and )do (\\d{1,9})(?: on (\\S+))?(?= and |$)");

  private final List<Decision> menu;
  private final Names names;

  DecisionWords(Scenario story) {
    this.menu = story.decisions();
    this.names = Names.of(story.given().stream().map(GivenFact::fact));
  }

  /**
   * Such as {@code Israel decides to state that it does not object (do 6 on 2026-01-30)}.
   *
   * @param now when a decision is taken that has no date; nothing at its first moment
   */
  String of(String changes, Optional<LocalDateTime> now) {
    return TAKEN.matcher(changes).replaceAll(taken -> Matcher.quoteReplacement(told(taken, now)));
  }

  private String told(MatchResult taken, Optional<LocalDateTime> now) {
    String on =
        Optional.ofNullable(taken.group(2))
            .or(() -> now.map(Written::date))
            .map(it -> " on " + it)
            .orElse("");
    String call = "do " + taken.group(1) + on;
    return menu.stream()
        .filter(it -> String.valueOf(it.number()).equals(taken.group(1)))
        .findFirst()
        .map(it -> it.taken(names))
        .map(it -> it + " (" + call + ")")
        .orElse(call);
  }
}
