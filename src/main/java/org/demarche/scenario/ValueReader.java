package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Degrees;
import org.demarche.fact.Range;
import org.demarche.fact.Term;
import org.demarche.fact.Words;
import org.demarche.problem.Code;
import org.demarche.problem.Nearest;
import org.demarche.problem.Place;
import org.demarche.problem.Problems;

/** Reads the value of one component, and says what was expected where it does not fit. */
final class ValueReader {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
  private static final int LONGEST_TEXT = 500;

  /** What marks in reports what rules derived; no text may pretend to be that. */
  private static final String DERIVED = "=>";

  private final Problems problems;

  ValueReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * The same of a pattern, in which a moment may be open, as it is of an open term, and a number
   * may be a {@link NumberRange}.
   */
  Optional<Object> readPattern(Component component, YamlNode node) {
    if (component.type() == ComponentType.NUMBER && node instanceof YamlNode.Mapping range) {
      return new RangeReader(problems).read(component.key(), range).map(it -> it);
    }
    boolean open =
        component.isMoment()
            && node instanceof YamlNode.Text text
            && text.value().equals(Term.OPEN.toString());
    return open ? Optional.of(Term.OPEN_END) : read(component, node);
  }

  /** The value, of the component's Java type; nothing, with a problem reported, if it has none. */
  Optional<Object> read(Component component, YamlNode node) {
    if (component.type() == ComponentType.NAMES) {
      return names(component, node);
    }
    if (!(node instanceof YamlNode.Text text)) {
      return fail(node.place(), component, node.shown(), expected(component));
    }
    return scalar(component, text);
  }

  /** What is written when the component is left out. */
  Object defaultOf(Component component, String text) {
    if (component.type() == ComponentType.NAMES) {
      return Collections.unmodifiableSortedSet(new TreeSet<String>());
    }
    return text.isEmpty()
        ? ""
        : scalar(component, new YamlNode.Text(text, Place.of("default"))).orElseThrow();
  }

  private Optional<Object> scalar(Component component, YamlNode.Text text) {
    Optional<? extends Object> value =
        switch (component.type()) {
          case TEXT -> text(component, text);
          case NUMBER -> number(component, text.value());
          case TRUTH -> truth(text.value());
          case WORD -> word(component, text.value());
          case TERM -> Term.parse(text.value());
          case DAY -> Moments.parse(text.value()).map(LocalDateTime::toLocalDate);
          case DEGREES -> degrees(component, text.value());
          case MOMENT -> moment(component, text.value());
          case NAMES, EVENT -> throw new IllegalStateException("No scalar: " + component.key());
        };
    if (value.isPresent()) {
      return Optional.of(value.get());
    }
    if (component.type() == ComponentType.MOMENT || component.type() == ComponentType.DAY) {
      problems.add(
          Code.WRONG_DATE,
          text.place(),
          component.key() + ": " + Moments.complaint(text.value()) + ".");
      return Optional.empty();
    }
    return fail(text.place(), component, text.shown(), expected(component) + hint(component, text));
  }

  private static String hint(Component component, YamlNode.Text text) {
    return switch (component.type()) {
      case WORD -> "." + Nearest.hint(text.value(), Words.words(component.javaType()));
      case TEXT -> (isId(component) ? "" : fault(text.value()).orElse("")) + ".";
      default -> ".";
    };
  }

  private Optional<String> text(Component component, YamlNode.Text text) {
    boolean fits =
        isId(component) ? ID.matcher(text.value()).matches() : fault(text.value()).isEmpty();
    return fits && !text.value().isBlank() ? Optional.of(text.value().strip()) : Optional.empty();
  }

  private static boolean isId(Component component) {
    return component.name().equals("id") || component.reference().isPresent();
  }

  private static Optional<String> fault(String text) {
    return text.contains(DERIVED)
        ? Optional.of(": this has '" + DERIVED + "'")
        : PlainText.fault(text, LONGEST_TEXT);
  }

  private static Optional<Integer> number(Component component, String text) {
    Optional<Range> range = component.range();
    if (text.equals("unknown") && range.map(Range::unknown).orElse(false)) {
      return Optional.of(0);
    }
    if (!text.matches("-?\\d{1,9}")) {
      return Optional.empty();
    }
    int value = Integer.parseInt(text);
    boolean within =
        range.map(bounds -> value >= bounds.min() && value <= bounds.max()).orElse(true);
    return within ? Optional.of(value) : Optional.empty();
  }

  private static Optional<Degrees> degrees(Component component, String text) {
    return Degrees.parse(text).filter(it -> Math.abs(it.tenths()) <= 10 * mostDegrees(component));
  }

  private static int mostDegrees(Component component) {
    return component.range().map(Range::max).orElse(180);
  }

  /** A deadline that may be left out may also be said to be open. */
  private static Optional<LocalDateTime> moment(Component component, String text) {
    boolean open =
        text.equals(Term.OPEN.toString())
            && component.defaultText().filter(text::equals).isPresent();
    return open ? Optional.of(Term.OPEN_END) : Moments.parse(text);
  }

  private static Optional<Boolean> truth(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Optional<Object> word(Component component, String text) {
    return Arrays.stream(component.javaType().getEnumConstants())
        .map(Object.class::cast)
        .filter(constant -> Words.word((Enum<?>) constant).equals(text))
        .findFirst();
  }

  private Optional<Object> names(Component component, YamlNode node) {
    Stream<YamlNode> items =
        node instanceof YamlNode.Sequence list ? list.items().stream() : Stream.of(node);
    List<YamlNode> all = items.toList();
    SortedSet<String> names = new TreeSet<>();
    for (YamlNode item : all) {
      if (!(item instanceof YamlNode.Text text) || !ID.matcher(text.value()).matches()) {
        return fail(
            item.place(), component, item.shown(), "ids of small letters, digits and hyphens");
      }
      if (!names.add(text.value())) {
        return fail(item.place(), component, item.shown() + " a second time", "each id once");
      }
    }
    if (component.name().equals("between") && names.size() < 2) {
      return fail(
          node.place(),
          component,
          names.size() + " of them",
          "at least two actors, as in [north, south]");
    }
    return Optional.of(Collections.unmodifiableSortedSet(names));
  }

  /** What a component's value is to be, in words. */
  static String expected(Component component) {
    return switch (component.type()) {
      case TEXT ->
          isId(component)
              ? "an id of small letters, digits and hyphens, at most 63"
              : "a text of one line without '=>', at most " + LONGEST_TEXT + " characters";
      case NUMBER -> component.range().map(ValueReader::bounds).orElse("a whole number");
      case TRUTH -> "true or false";
      case WORD -> "one of " + String.join(", ", Words.words(component.javaType()));
      case TERM -> Term.FORM;
      case DEGREES -> Degrees.form(mostDegrees(component));
      case DAY, MOMENT -> Moments.FORM;
      case NAMES -> "ids, as in [north, south]";
      case EVENT -> "an event";
    };
  }

  private static String bounds(Range range) {
    return "a whole number from "
        + range.min()
        + " to "
        + range.max()
        + (range.unknown() ? " or unknown" : "");
  }

  private Optional<Object> fail(Place place, Component component, String found, String expected) {
    String stop = expected.endsWith(".") || expected.endsWith("'.") ? "" : ".";
    problems.add(
        Code.WRONG_VALUE,
        place,
        component.key() + ": found " + found + ", expected " + expected + stop);
    return Optional.empty();
  }
}
