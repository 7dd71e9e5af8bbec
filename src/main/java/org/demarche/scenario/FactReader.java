package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Origin;
import org.demarche.fact.Vocabulary;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** Reads facts, as in {@code - actor: {id: north, type: state}}, and patterns that fit facts. */
final class FactReader {

  /** What a fact may say beside its components. */
  private static final List<String> METADATA =
      Stream.concat(OriginReader.KEYS.stream(), Stream.of(PremiseReader.KEY)).sorted().toList();

  private final Problems problems;
  private final ValueReader values;
  private final OriginReader origins;
  private final PremiseReader premises;
  private final Map<FactKind, Fact> policies;
  private final boolean statusesAllowed;
  private final List<Draft> stated = new ArrayList<>();
  private final List<Draft> patterns = new ArrayList<>();
  private final Set<String> ofUnknownKinds = new HashSet<>();

  /**
   * @param policies the numbers that stand where a scenario's policy fact leaves some out
   * @param statusesAllowed whether a status may be given, as rule cases do
   */
  FactReader(Map<FactKind, Fact> policies, boolean statusesAllowed, Problems problems) {
    this.problems = problems;
    this.values = new ValueReader(problems);
    this.origins = new OriginReader(problems);
    this.premises = new PremiseReader(this, problems);
    this.policies = policies;
    this.statusesAllowed = statusesAllowed;
  }

  /** The facts of a list; those that cannot be read are reported and left out. */
  List<GivenFact> facts(YamlNode node, String section, LocalDateTime at) {
    if (!(node instanceof YamlNode.Sequence list)) {
      problems.add(
          Code.WRONG_SHAPE,
          node.place(),
          section
              + ": found "
              + node.shown()
              + ", expected a list of facts, each on a line that begins with '- '.");
      return List.of();
    }
    return list.items().stream().flatMap(item -> fact(item, section, at).stream()).toList();
  }

  private Optional<GivenFact> fact(YamlNode item, String section, LocalDateTime at) {
    return kindOf(item, section)
        .filter(entry -> isInItsPlace(entry, section))
        .flatMap(entry -> fact(entry, section, at));
  }

  /** In a scenario, an event stands under its date. */
  private boolean isInItsPlace(YamlNode.Entry entry, String section) {
    boolean undated =
        !statusesAllowed
            && section.equals("facts")
            && Vocabulary.byKey(entry.key()).orElseThrow().isEvent();
    if (undated) {
      problems.add(
          Code.MISPLACED_KIND,
          entry.place(),
          "facts: '" + entry.key() + "' is an event. Write it under 'events', with its date.");
    }
    return !undated;
  }

  /** The one entry of a mapping whose key is a kind of fact. */
  private Optional<YamlNode.Entry> kindOf(YamlNode item, String section) {
    if (!(item instanceof YamlNode.Mapping mapping) || mapping.entries().size() != 1) {
      problems.add(
          Code.WRONG_SHAPE,
          item.place(),
          section
              + ": found "
              + item.shown()
              + ", expected one fact, as in 'actor: {id: north, type: state}'.");
      return Optional.empty();
    }
    YamlNode.Entry entry = mapping.entries().get(0);
    if (Vocabulary.byKey(entry.key()).isEmpty()) {
      idOf(entry.value()).ifPresent(ofUnknownKinds::add);
      problems.add(
          Code.UNKNOWN_KIND,
          entry.place(),
          (section.isEmpty() ? "'" : section + ": '")
              + entry.key()
              + "' is not a kind of fact."
              + Nearest.hint(entry.key(), Vocabulary.keys()));
      return Optional.empty();
    }
    return Optional.of(entry);
  }

  private static Optional<String> idOf(YamlNode node) {
    return node instanceof YamlNode.Mapping mapping
        ? mapping
            .entry("id")
            .map(YamlNode.Entry::value)
            .filter(YamlNode.Text.class::isInstance)
            .map(id -> ((YamlNode.Text) id).value())
        : Optional.empty();
  }

  /** Ids under a kind that is none; a reference to one of them is no second mistake. */
  Set<String> idsOfUnknownKinds() {
    return ofUnknownKinds;
  }

  private Optional<GivenFact> fact(YamlNode.Entry entry, String section, LocalDateTime at) {
    FactKind kind = Vocabulary.byKey(entry.key()).orElseThrow();
    if (kind.isPolicy() && !statusesAllowed && section.equals("events")) {
      problems.add(
          Code.MISPLACED_KIND,
          entry.place(),
          "events: '" + kind + "' holds from the start. Write it under 'facts'.");
      return Optional.empty();
    }
    if (kind.isStatus() && !statusesAllowed) {
      problems.add(
          Code.MISPLACED_KIND,
          entry.place(),
          "'"
              + kind
              + "' is a status, which rules conclude; a scenario gives the facts and events it"
              + " rests on.");
      return Optional.empty();
    }
    Optional<Map<Component, Object>> read = components(kind, entry, at, true, stated);
    Optional<Origin> origin =
        entry.value() instanceof YamlNode.Mapping mapping
            ? Optional.of(origins.read(entry.place(), mapping))
            : Optional.empty();
    read.ifPresent(found -> Bounds.check(kind, found, at, entry.place(), problems));
    boolean mayRest = !statusesAllowed && !section.equals("facts");
    List<Premise> rests = premises.read(entry.value(), mayRest, at);
    return read.map(
        components -> {
          Object[] ordered = kind.components().stream().map(components::get).toArray();
          Origin said = origin.orElseThrow();
          return new GivenFact(at, kind.create(ordered), said, rests, false)
              .with(PolicyReader.stated(entry, components, said));
        });
  }

  /** A pattern, as in {@code ceasefire-lapsed: {ceasefire: river-truce}}. */
  Optional<FactPattern> pattern(YamlNode node, String section) {
    return pattern(node, section, patterns);
  }

  /** The pattern of a premise; that nothing fits it is no mistake. */
  Optional<FactPattern> premise(YamlNode node) {
    return pattern(node, PremiseReader.KEY, new ArrayList<>());
  }

  /** What a change speaks of; whether anything fits it is for the change to say. */
  Optional<FactPattern> target(YamlNode node) {
    return pattern(node, "change", new ArrayList<>());
  }

  private Optional<FactPattern> pattern(YamlNode node, String section, List<Draft> drafts) {
    return kindOf(node, section)
        .flatMap(
            entry -> {
              FactKind kind = Vocabulary.byKey(entry.key()).orElseThrow();
              return components(kind, entry, LocalDateTime.MIN, false, drafts)
                  .map(found -> new FactPattern(kind, found));
            });
  }

  private Optional<Map<Component, Object>> components(
      FactKind kind, YamlNode.Entry entry, LocalDateTime at, boolean whole, List<Draft> drafts) {
    if (!(entry.value() instanceof YamlNode.Mapping mapping)) {
      problems.add(
          Code.WRONG_SHAPE,
          entry.value().place(),
          kind
              + ": found "
              + entry.value().shown()
              + ", expected its components, as in {"
              + shortExample(kind)
              + "}.");
      return Optional.empty();
    }
    int before = problems.size();
    Map<Component, Object> found = new LinkedHashMap<>();
    Map<Component, Place> places = new LinkedHashMap<>();
    for (YamlNode.Entry part : mapping.entries()) {
      Optional<Component> component = component(kind, part, whole);
      component.ifPresent(it -> places.put(it, part.value().place()));
      component
          .flatMap(
              it -> whole ? values.read(it, part.value()) : values.readPattern(it, part.value()))
          .ifPresent(it -> found.put(component.get(), it));
    }
    if (whole) {
      kind.components().stream()
          .filter(c -> mapping.entry(c.key()).isEmpty())
          .forEach(c -> leftOut(kind, c, entry.place(), at, found));
    }
    drafts.add(new Draft(kind, found, places, entry.place()));
    return problems.size() == before ? Optional.of(found) : Optional.empty();
  }

  /** Everything that was stated so far, also what could be read in part only. */
  List<Draft> stated() {
    return stated;
  }

  /** Every pattern so far, also what could be read in part only. */
  List<Draft> patterns() {
    return patterns;
  }

  private static String shortExample(FactKind kind) {
    return kind.example().isEmpty() ? kind.components().get(0).key() + ": ..." : kind.example();
  }

  private Optional<Component> component(FactKind kind, YamlNode.Entry entry, boolean whole) {
    boolean metadata = whole && METADATA.contains(entry.key());
    boolean impliedMoment = whole && kind.isEvent() && entry.key().equals("at");
    Optional<Component> component = kind.componentByKey(entry.key());
    if (impliedMoment) {
      problems.add(
          Code.MISPLACED_COMPONENT,
          entry.place(),
          "at: the date that " + kind + " stands under says when it happens. Leave 'at' out.");
    } else if (component.isEmpty() && !metadata) {
      List<String> keys = keys(kind, whole);
      problems.add(
          Code.UNKNOWN_COMPONENT,
          entry.place(),
          "'"
              + entry.key()
              + "' is no component of "
              + kind
              + ", which has "
              + String.join(", ", keys)
              + "."
              + Nearest.hint(entry.key(), keys));
    }
    return impliedMoment ? Optional.empty() : component;
  }

  private static List<String> keys(FactKind kind, boolean whole) {
    Stream<String> components =
        kind.components().stream()
            .map(Component::key)
            .filter(key -> !(whole && kind.isEvent() && key.equals("at")));
    return Stream.concat(components, whole ? METADATA.stream() : Stream.empty()).toList();
  }

  private void leftOut(
      FactKind kind,
      Component component,
      Place place,
      LocalDateTime at,
      Map<Component, Object> found) {
    boolean fromDate = kind.isGiven() && component.name().equals("since");
    if (fromDate || (kind.isEvent() && component.name().equals("at"))) {
      found.put(component, at);
    } else if (component.defaultText().isPresent()) {
      found.put(component, values.defaultOf(component, component.defaultText().get()));
    } else if (policies.containsKey(kind)) {
      found.put(component, component.of(policies.get(kind)));
    } else {
      problems.add(
          Code.MISSING_COMPONENT,
          place,
          kind
              + ": the component '"
              + component.key()
              + "' is missing. Expected "
              + ValueReader.expected(component)
              + component.about().map(about -> ", " + about).orElse("")
              + ".");
    }
  }
}
