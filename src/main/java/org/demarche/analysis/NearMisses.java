package org.demarche.analysis;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Optional;
import org.demarche.fact.Fact;
import org.demarche.fact.FactOrder;
import org.demarche.scenario.Expectation;
import org.demarche.scenario.FactPattern;

/** Finds what came nearest to something that was expected. */
final class NearMisses {

  private final Expectation expectation;
  private final Evidence evidence;
  private final Window window;

  private NearMisses(Expectation expectation, Evidence evidence, Window window) {
    this.expectation = expectation;
    this.evidence = evidence;
    this.window = window;
  }

  /**
   * The fact of its kind that has most of the values expected, at least one; among several, the one
   * nearest in time, then the earliest, then the first in order of value.
   */
  static Optional<NearMiss> of(Expectation expectation, Evidence evidence, Window window) {
    return new NearMisses(expectation, evidence, window).nearest();
  }

  private Optional<NearMiss> nearest() {
    FactPattern pattern = expectation.pattern();
    return evidence.of(pattern.kind()).stream()
        .filter(it -> isNear(it.fact()))
        .filter(it -> expectation.verb() != Expectation.Verb.ENDS || it.to().isPresent())
        .min(
            Comparator.<Spell>comparingInt(it -> -pattern.shared(it.fact()))
                .thenComparing(it -> isMeasure() ? pattern.gap(it.fact()) : 0L)
                .thenComparing(this::distance)
                .thenComparing(this::at)
                .thenComparing(Spell::fact, FactOrder.BY_VALUE))
        .map(it -> new NearMiss(it.fact(), at(it), did(it), pattern.fits(it.fact())));
  }

  /** A measure of the same is near whatever its number, which is the nearer the less it misses. */
  private boolean isNear(Fact fact) {
    FactPattern pattern = expectation.pattern();
    return pattern.fits(fact)
        || pattern.shared(fact) > 0
        || (isMeasure() && pattern.withoutNumbers().fits(fact));
  }

  private boolean isMeasure() {
    return expectation.pattern().kind().show().isMeasure();
  }

  private Duration distance(Spell spell) {
    boolean lasts = lasts(spell);
    LocalDateTime from = lasts ? spell.start() : at(spell);
    LocalDateTime to = lasts ? spell.end() : at(spell).plusMinutes(1);
    if (window.touches(from, to)) {
      return Duration.ZERO;
    }
    return to.isAfter(window.from())
        ? Duration.between(window.to(), from).plusMinutes(1)
        : Duration.between(to, window.from()).plusMinutes(1);
  }

  /** Whether the whole of a spell counts, rather than a moment of it. */
  private boolean lasts(Spell spell) {
    return !spell.isMoment()
        && switch (expectation.verb()) {
          case BEGINS, ENDS, ONCE, HAPPENS -> false;
          default -> true;
        };
  }

  private LocalDateTime at(Spell spell) {
    LocalDateTime start = evidence.history().days().get(0).date().atStartOfDay();
    return expectation.verb() == Expectation.Verb.ENDS
        ? spell.to().orElse(start)
        : spell.from().orElse(start);
  }

  private String did(Spell spell) {
    if (spell.isMoment()) {
      return "happened";
    }
    if (expectation.verb() == Expectation.Verb.ENDS) {
      return "ended";
    }
    return isMeasure() || spell.from().isEmpty() ? "stood" : "began";
  }
}
