package org.demarche.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.demarche.fact.Component;
import org.demarche.fact.Words;

/** Writes an expectation on one line of YAML. */
final class ExpectationLine {

  private final Map<String, Object> keys = new LinkedHashMap<>();

  private ExpectationLine() {}

  static String of(Expectation expectation) {
    ExpectationLine line = new ExpectationLine();
    line.keys.put(expectation.verb().word(), value(expectation.pattern()));
    line.span(expectation.span());
    line.times(expectation);
    line.grounds(expectation.grounds(), "because", true);
    line.grounds(expectation.grounds(), "not-because", false);
    return YamlLine.ofValue(line.keys);
  }

  private void span(Span span) {
    if (span instanceof Span.On on) {
      keys.put("on", on.when().toString());
    } else if (span instanceof Span.Between between) {
      keys.put("between", List.of(between.first().toString(), between.last().toString()));
    } else if (span instanceof Span.Beside beside) {
      bound("after", beside.after());
      bound("before", beside.before());
    }
  }

  private void bound(String key, Optional<Span.Bound> bound) {
    bound.ifPresent(
        it ->
            keys.put(
                key,
                it instanceof Span.Landmark landmark
                    ? Map.of(landmark.verb().word(), value(landmark.pattern()))
                    : it.toString()));
  }

  private void times(Expectation expectation) {
    Expectation.Times times = expectation.times();
    boolean said = expectation.verb().isCounting() && !times.equals(Expectation.Times.SOME);
    if (said && times.least() == times.most()) {
      keys.put("times", times.least());
    } else if (said) {
      keys.put(
          "times",
          range(
              times.least() > 0,
              times.least(),
              times.most() < Expectation.Times.ANY,
              times.most()));
    }
  }

  private void grounds(List<Ground> grounds, String key, boolean wanted) {
    List<Object> values = new ArrayList<>();
    grounds.stream().filter(it -> it.wanted() == wanted).forEach(it -> values.add(value(it)));
    if (!values.isEmpty()) {
      keys.put(key, values.size() == 1 ? values.get(0) : values);
    }
  }

  private static Object value(Ground ground) {
    return ground instanceof Ground.ByRule rule
        ? Map.of("rule", rule.rule())
        : value(((Ground.OnFact) ground).pattern());
  }

  private static Object value(FactPattern pattern) {
    Map<String, Object> values = new LinkedHashMap<>();
    pattern
        .values()
        .forEach((component, value) -> values.put(component.key(), of(component, value)));
    return Map.of(pattern.kind().key(), values);
  }

  private static Object of(Component component, Object value) {
    if (value instanceof NumberRange range) {
      return range(range.hasLeast(), range.least(), range.hasMost(), range.most());
    }
    if (value instanceof Collection<?> ids) {
      return ids.stream().map(String::valueOf).toList();
    }
    boolean plain = value instanceof Integer || value instanceof Boolean;
    String written = Words.written(component, value);
    return plain && written.equals(String.valueOf(value)) ? value : written;
  }

  private static Map<String, Object> range(boolean hasLeast, int least, boolean hasMost, int most) {
    Map<String, Object> range = new LinkedHashMap<>();
    if (hasLeast) {
      range.put("at-least", least);
    }
    if (hasMost) {
      range.put("at-most", most);
    }
    return range;
  }
}
