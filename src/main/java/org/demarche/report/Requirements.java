package org.demarche.report;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.demarche.fact.Asked;
import org.demarche.fact.Component;
import org.demarche.fact.ComponentType;
import org.demarche.fact.Fact;
import org.demarche.fact.FactKind;
import org.demarche.fact.Sentence;
import org.demarche.fact.Vocabulary;
import org.demarche.fact.Words;
import org.demarche.inference.Requirement;
import org.demarche.rule.Operator;

/** Puts into words what a condition asks of a fact. */
public final class Requirements {

  private static final Set<String> PREPOSITIONS =
      Set.of("against", "at", "between", "by", "from", "in", "on", "since", "to");

  private static final List<Map.Entry<String, String>> SIGNS =
      List.of(
          Map.entry("(\\w)\\.(\\w+)\\(id\\)", "$1 $2 this one"),
          Map.entry("(\\w)\\.(\\w+)\\(([^()]*)\\)", "$1 $2 $3"),
          Map.entry("([a-z])([A-Z])", "$1 $2"),
          Map.entry(" *== *", " is "),
          Map.entry(" *!= *", " is not "),
          Map.entry(" *<= *", " is at most "),
          Map.entry(" *>= *", " is at least "),
          Map.entry(" *< *", " is less than "),
          Map.entry(" *> *", " is more than "),
          Map.entry(" *&& *", " and "),
          Map.entry(" *\\|\\| *", " or "));

  private final Sentence sentences;

  public Requirements(Sentence sentences) {
    this.sentences = sentences;
  }

  /**
   * What is counted, such as {@code incursion by Israel, whose status is acknowledged or verified}.
   */
  public String of(Requirement requirement) {
    Map<Boolean, List<Requirement.Test>> tests =
        requirement.tests().stream()
            .filter(it -> it.component().isEmpty() || it.ofItself() || !it.values().isEmpty())
            .collect(Collectors.partitioningBy(Requirements::isTold));
    String told = tests.get(true).stream().map(this::told).collect(Collectors.joining());
    String asked = tests.get(false).stream().map(this::clause).collect(Collectors.joining(" and "));
    return kind(requirement.kind()) + told + (asked.isEmpty() ? "" : ", " + asked);
  }

  private String told(Requirement.Test test) {
    boolean named = test.component().filter(Requirements::namesItsKind).isPresent();
    return (named ? " of " : " ") + test(test);
  }

  /** Such as {@code whose state is open} or {@code that ends after 24 Jan 20:00}. */
  private String clause(Requirement.Test test) {
    if (test.component().isEmpty() || test.values().isEmpty()) {
      return "where " + test(test);
    }
    String key = test.component().get().key();
    return List.of("ends", "starts").contains(key)
        ? "that " + test(test)
        : PREPOSITIONS.contains(key)
            ? test(test)
            : "whose " + test(test).replaceFirst("^" + key.replace('-', ' '), "$0 is");
  }

  /** That there is no such fact: {@code no term of ceasefire gov-sdf ends after 24 Jan}. */
  public String absence(Requirement requirement) {
    Asked asked = asked(requirement);
    return asked.absence() + beside(requirement, asked);
  }

  /**
   * The same among the grounds of what a rule concludes. What it concludes only where it was not so
   * yet, it asks for up to then: {@code ceasefire lebanon has not collapsed before}.
   */
  public String absence(Requirement requirement, Fact concluded) {
    Asked asked = asked(requirement);
    boolean same =
        Vocabulary.of(concluded).equals(requirement.kind())
            || asked.sentence().equals(sentences.of(concluded));
    if (!same) {
      return absence(requirement);
    }
    return requirement.tests().stream().anyMatch(Requirements::isWhen)
        ? absence(requirement) + " already"
        : asked.absence() + " before" + beside(requirement, asked);
  }

  /** That there is such a fact: {@code Talks between SDF and Syria are stalled or collapsed}. */
  public String sentence(Requirement requirement) {
    Asked asked = asked(requirement);
    return asked.sentence() + beside(requirement, asked);
  }

  private Asked asked(Requirement requirement) {
    Map<Component, String> said = new LinkedHashMap<>();
    requirement.tests().stream()
        .filter(Requirements::isSaid)
        .forEach(
            it -> said.merge(it.component().orElseThrow(), said(it), (a, b) -> a + " and " + b));
    return new Asked(requirement.kind(), said);
  }

  /** Whether a test compares one component with what is known. */
  private static boolean isSaid(Requirement.Test test) {
    return test.component().isPresent() && !test.values().isEmpty() && !test.ofItself();
  }

  /** What a component is to be, as the sentence of its kind says it. */
  private String said(Requirement.Test test) {
    Component component = test.component().orElseThrow();
    Operator operator = test.operator().orElse(Operator.EQUAL);
    if (operator == Operator.UNEQUAL && component.reference().isPresent()) {
      return "any " + Asked.noun(component) + " other than " + values(component, test);
    }
    String relation = isTime(component) && operator == Operator.EQUAL ? "" : relation(test);
    String said = (relation + " " + values(component, test)).strip();
    return component.type() == ComponentType.WORD ? said.replace('-', ' ') : said;
  }

  /** What the sentence of the kind does not say: when it happens, and what else is asked. */
  private String beside(Requirement requirement, Asked asked) {
    List<Component> unsaid = asked.unsaid();
    String when =
        requirement.tests().stream()
            .filter(Requirements::isSaid)
            .filter(it -> it.component().filter(unsaid::contains).isPresent())
            .filter(Requirements::isWhen)
            .map(it -> " " + test(it))
            .collect(Collectors.joining(" and"));
    String others =
        requirement.tests().stream()
            .filter(it -> it.component().isEmpty() || it.ofItself() || isSaid(it))
            .filter(it -> !isSaid(it) || it.component().filter(unsaid::contains).isPresent())
            .filter(it -> !isSaid(it) || !isWhen(it))
            .map(this::test)
            .collect(Collectors.joining(", "));
    return when + (others.isEmpty() ? "" : " (" + others + ")");
  }

  private static boolean isWhen(Requirement.Test test) {
    return test.component().map(Component::key).filter("at"::equals).isPresent();
  }

  /** Whether a component is called by a preposition, so that it reads on from the kind. */
  private static boolean isTold(Requirement.Test test) {
    boolean reads =
        test.component()
            .filter(it -> PREPOSITIONS.contains(it.key()) || namesItsKind(it))
            .isPresent();
    return reads && test.isEquality();
  }

  /** Whether a component is called as what it names is. */
  private static boolean namesItsKind(Component component) {
    return component.reference().isPresent()
        && Asked.noun(component).equals(component.key().replace('-', ' '));
  }

  static String kind(FactKind kind) {
    return kind.key().replace('-', ' ');
  }

  /** One constraint; as the rule writes it where it is of another form. */
  String test(Requirement.Test test) {
    if (test.component().isEmpty() || test.values().isEmpty()) {
      return spoken(test.text());
    }
    Component component = test.component().get();
    if (component.key().equals("at")) {
      return relation(test).strip() + " " + values(component, test);
    }
    return component.key().replace('-', ' ')
        + relation(test)
        + " "
        + values(component, test)
        + (test.ofItself() ? " (" + spoken(test.text()) + ")" : "");
  }

  private String values(Component component, Requirement.Test test) {
    return test.values().stream()
        .map(value -> value(component, value))
        .collect(Collectors.joining(" or "));
  }

  /** A constraint of another form, less like code. */
  private static String spoken(String text) {
    String spoken = text;
    for (Map.Entry<String, String> sign : SIGNS) {
      spoken = spoken.replaceAll(sign.getKey(), sign.getValue());
    }
    return spoken.toLowerCase(Locale.ROOT);
  }

  private static boolean isTime(Component component) {
    return List.of(ComponentType.MOMENT, ComponentType.DAY).contains(component.type());
  }

  private static boolean isSince(Requirement.Test test) {
    return test.component().map(Component::key).filter("since"::equals).isPresent();
  }

  private static String relation(Requirement.Test test) {
    boolean time = isTime(test.component().orElseThrow());
    return switch (test.operator().orElse(Operator.EQUAL)) {
      case UNEQUAL -> " other than";
      case LESS -> time ? " before" : " below";
      case AT_MOST -> time ? " on or before" : " at most";
      case GREATER -> time ? " after" : " above";
      case AT_LEAST -> time ? " on or after" : " at least";
      default -> time && !isSince(test) ? " on" : "";
    };
  }

  /** A value of a component, called by its name if it has one. */
  String value(Component component, Object value) {
    if (value instanceof LocalDateTime moment) {
      return component.isMoment() ? sentences.moment(moment) : sentences.date(moment);
    }
    if (value instanceof LocalDate day) {
      return sentences.date(day.atStartOfDay());
    }
    if (value instanceof Collection<?> ids) {
      return ids.stream()
          .map(id -> sentences.name(component, String.valueOf(id)))
          .collect(Collectors.joining(" and "));
    }
    if (value instanceof Boolean truth) {
      return truth ? "yes" : "no";
    }
    String written = Words.told(component, value);
    return sentences.name(component, written.isEmpty() ? "none" : written);
  }
}
