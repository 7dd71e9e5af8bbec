package org.demarche.scenario;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.demarche.fact.FactKind;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Problems;

/**
 * Reads what must hold in every run, as in {@code exactly-one: [...]} with {@code of: ceasefire}.
 */
public final class InvariantReader {

  private final Problems problems;

  private InvariantReader(Problems problems) {
    this.problems = problems;
  }

  /** The invariants of a file; those with problems are reported and left out. */
  public static List<Invariant> read(SourceText source, Problems problems) {
    Optional<YamlNode> root = YamlReader.read(source.file(), source.text(), problems);
    if (root.isPresent() && root.get() instanceof YamlNode.Sequence list) {
      InvariantReader reader = new InvariantReader(problems);
      return list.items().stream().flatMap(item -> reader.invariant(item).stream()).toList();
    }
    root.ifPresent(
        node ->
            problems.add(
                Code.WRONG_SHAPE,
                node.place(),
                "Found " + node.shown() + ", expected a list of invariants."));
    return List.of();
  }

  private Optional<Invariant> invariant(YamlNode node) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      problems.add(
          Code.WRONG_SHAPE, node.place(), "Found " + node.shown() + ", expected an invariant.");
      return Optional.empty();
    }
    List<String> sorts = Arrays.stream(Invariant.Sort.values()).map(Invariant.Sort::key).toList();
    Sections sections =
        new Sections(
            mapping,
            List.of("name", "of"),
            Stream.concat(Stream.of("name", "of"), sorts.stream()).toList(),
            problems);
    List<Invariant.Sort> said =
        Arrays.stream(Invariant.Sort.values())
            .filter(sort -> sections.node(sort.key()).isPresent())
            .toList();
    if (said.size() != 1) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          "An invariant says one of " + String.join(", ", sorts) + ".");
      return Optional.empty();
    }
    Optional<String> name = sections.text("name");
    Optional<FactKind> of = sections.node("of").flatMap(this::kind);
    List<FactKind> kinds = kinds(sections.node(said.get(0).key()).orElseThrow());
    return name.isPresent() && of.isPresent()
        ? Optional.of(new Invariant(name.get(), said.get(0), kinds, of.get(), node.place()))
        : Optional.empty();
  }

  private List<FactKind> kinds(YamlNode node) {
    if (node instanceof YamlNode.Sequence list) {
      return list.items().stream().flatMap(item -> kind(item).stream()).toList();
    }
    problems.add(
        Code.WRONG_SHAPE,
        node.place(),
        "Found " + node.shown() + ", expected a list of fact kinds.");
    return List.of();
  }

  private Optional<FactKind> kind(YamlNode node) {
    String key = node instanceof YamlNode.Text text ? text.value() : "";
    Optional<FactKind> kind = Vocabulary.byKey(key);
    if (kind.isEmpty()) {
      problems.add(
          Code.UNKNOWN_KIND,
          node.place(),
          "'" + key + "' is not a kind of fact." + Nearest.hint(key, Vocabulary.keys()));
    }
    return kind;
  }
}
