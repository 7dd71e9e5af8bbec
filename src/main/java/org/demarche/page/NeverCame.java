package org.demarche.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.demarche.analysis.Question;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.scenario.FactPattern;

/** What the stories of a page expect or propose and that never came about, each once. */
final class NeverCame {

  private static final String PROPOSAL = "-proposal";

  private final List<Shown> runs;
  private final Map<FactPattern, Set<Integer>> lacking = new LinkedHashMap<>();

  private NeverCame(List<Shown> runs) {
    this.runs = runs;
  }

  /**
   * What is asked of all the runs of a page, in order of the runs; what another question has the
   * answer to is left out.
   */
  static List<FactPattern> in(List<Shown> runs) {
    NeverCame asked = new NeverCame(runs);
    runs.stream().flatMap(asked::of).distinct().forEach(asked::ask);
    List<FactPattern> all = new ArrayList<>(asked.lacking.keySet());
    return all.stream()
        .filter(it -> all.stream().noneMatch(other -> asked.has(other, it)))
        .toList();
  }

  /** Whether nothing that fits ever came about in a run. */
  static boolean in(Shown run, FactPattern pattern) {
    return new Question(pattern, Optional.empty()).in(run.history()).isEmpty();
  }

  private void ask(FactPattern pattern) {
    Set<Integer> never =
        IntStream.range(0, runs.size())
            .filter(i -> in(runs.get(i), pattern))
            .boxed()
            .collect(Collectors.toSet());
    if (!never.isEmpty()) {
      lacking.put(pattern, never);
    }
  }

  /** Whether all that fits the one fits the other, which came about in none of the same runs. */
  private boolean has(FactPattern whole, FactPattern part) {
    return !whole.equals(part)
        && whole.kind().equals(part.kind())
        && part.values().entrySet().containsAll(whole.values().entrySet())
        && lacking.get(whole).containsAll(lacking.get(part));
  }

  /** Only what rules could have concluded. */
  private Stream<FactPattern> of(Shown run) {
    return Stream.concat(proposed(run), run.expectations().stream().map(it -> it.pattern()))
        .filter(it -> isConcluded(run, it.kind()));
  }

  private static boolean isConcluded(Shown run, FactKind kind) {
    return run.rules().stream().anyMatch(it -> it.conclusion().kind().equals(kind));
  }

  /** What a proposal can come to: every state of its life. */
  private static Stream<FactPattern> proposed(Shown run) {
    return Stream.concat(
            run.history().background().stream().map(it -> it.fact()),
            run.history().changes().filter(it -> it.given()).map(it -> it.fact()))
        .filter(it -> Vocabulary.of(it).key().endsWith(PROPOSAL))
        .filter(it -> isStillProposed(run, it))
        .flatMap(NeverCame::outcomes);
  }

  private static boolean isStillProposed(Shown run, Fact proposal) {
    String proposed = Vocabulary.of(proposal).key().replace(PROPOSAL, "-proposed");
    return run.history().standing().stream()
        .filter(it -> Vocabulary.of(it).key().equals(proposed))
        .anyMatch(it -> FactKind.subject(it).equals(FactKind.subject(proposal)));
  }

  private static Stream<FactPattern> outcomes(Fact proposal) {
    Object id = FactKind.subject(proposal);
    return Vocabulary.kinds().stream()
        .filter(it -> it.isStatus() && !it.life().isEmpty())
        .filter(it -> refersTo(it.components().get(0), proposal))
        .map(it -> new FactPattern(it, Map.of(it.components().get(0), id)));
  }

  private static boolean refersTo(Component component, Fact proposal) {
    return component.reference().filter(proposal.getClass()::equals).isPresent();
  }
}
