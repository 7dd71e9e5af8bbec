package org.demarche.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.demarche.engine.RuleBook;
import org.demarche.engine.Shipped;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.history.History;
import org.demarche.scenario.PatternReader;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.Written;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words that are given for one spell of a run mean it, and nothing else. */
class AddressTest {

  private static final RuleBook BOOK = Shipped.book();

  private static String words(Address address) {
    return address.pattern().kind().key()
        + address.pattern().values().entrySet().stream()
            .map(it -> " " + Written.pair(it.getKey(), it.getValue()))
            .collect(Collectors.joining());
  }

  private static Question read(Address address, Scenario story) {
    return new Question(
        PatternReader.read("why", words(address), story, BOOK.policyFacts()),
        address.on().map(it -> PatternReader.when("--on", Words.moment(it), story)));
  }

  @ParameterizedTest
  @MethodSource("org.demarche.engine.Shipped#scenarios")
  void every_spell_of_every_story_is_meant_by_its_words_alone(Scenario story) {
    History history = Shipped.simulation().run(story);
    Set<String> kinds = new TreeSet<>();
    history.changes().forEach(it -> kinds.add(Vocabulary.of(it.fact()).key()));
    history.background().forEach(it -> kinds.add(Vocabulary.of(it.fact()).key()));
    history.lastLevels().forEach(it -> kinds.add(Vocabulary.of(it).key()));
    List<String> astray = new ArrayList<>();
    for (String key : kinds) {
      FactKind kind = Vocabulary.byKey(key).orElseThrow();
      List<Question.Meant> meant = Question.of(kind, Optional.empty()).in(history);
      List<Address> addresses = Address.of(meant, history);
      for (int i = 0; i < meant.size(); i++) {
        Question.Meant one = meant.get(i);
        Address address = addresses.get(i);
        List<Spell> found =
            read(address, story).in(history).stream().map(Question.Meant::spell).toList();
        if (!found.equals(List.of(one.spell()))) {
          astray.add(words(address) + " " + address.on() + ": " + one.spell() + " and " + found);
        }
      }
    }
    assertEquals(List.of(), astray);
  }
}
