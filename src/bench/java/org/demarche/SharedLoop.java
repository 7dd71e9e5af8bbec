package org.demarche;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.demarche.fact.ClaimStatus;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Given;
import org.demarche.fact.Status;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/**
 * The consequences of {@link SharedRules} as one would write them by hand for speed: a queue of
 * moments, and at each only the ceasefires that it is about. It tells what begins and ends when,
 * and nothing of why.
 */
public final class SharedLoop {

  /** A status that begins or ends. */
  public record Step(LocalDateTime at, Fact fact, boolean began) {}

  private static final class Truce {
    private final Given.Ceasefire ceasefire;
    private final List<Event.Extension> extensions = new ArrayList<>();
    private Set<Fact> statuses = new LinkedHashSet<>();

    Truce(Given.Ceasefire ceasefire) {
      this.ceasefire = ceasefire;
    }
  }

  private final Scenario story;
  private final Given.CeasefirePolicy policy;
  private final TreeMap<LocalDateTime, Set<Truce>> due = new TreeMap<>();
  private final TreeMap<LocalDateTime, List<Fact>> given = new TreeMap<>();
  private final Map<String, Truce> truces = new HashMap<>();
  private final Map<String, List<Event.Extension>> early = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  private SharedLoop(Scenario story, Given.CeasefirePolicy policy) {
    this.story = story;
    this.policy = policy;
  }

  static List<Step> run(Scenario story, Given.CeasefirePolicy policy) {
    SharedLoop loop = new SharedLoop(story, policy);
    loop.run();
    return loop.steps;
  }

  private void run() {
    LocalDateTime start = story.starts().atStartOfDay();
    for (GivenFact fact : story.given()) {
      LocalDateTime at = fact.at().isBefore(start) ? start : fact.at();
      given.computeIfAbsent(at, none -> new ArrayList<>()).add(fact.fact());
    }
    given.keySet().forEach(at -> due.computeIfAbsent(at, none -> new LinkedHashSet<>()));
    while (!due.isEmpty() && due.firstKey().isBefore(story.ends())) {
      LocalDateTime now = due.firstKey();
      given.getOrDefault(now, List.of()).forEach(fact -> enter(fact, now));
      due.remove(now).forEach(truce -> settle(truce, now));
    }
  }

  private void enter(Fact fact, LocalDateTime now) {
    if (fact instanceof Given.Ceasefire ceasefire) {
      Truce truce = new Truce(ceasefire);
      truces.put(ceasefire.id(), truce);
      truce.extensions.addAll(early.getOrDefault(ceasefire.id(), List.of()));
      due.get(now).add(truce);
      wake(truce, ceasefire.starts(), now);
    } else if (fact instanceof Event.Extension extension) {
      Truce truce = truces.get(extension.ceasefire());
      if (truce == null) {
        early.computeIfAbsent(extension.ceasefire(), none -> new ArrayList<>()).add(extension);
      } else {
        truce.extensions.add(extension);
        due.get(now).add(truce);
      }
    } else if (fact instanceof Event.Violation violation
        && violation.status() != ClaimStatus.REFUTED) {
      Fact weight =
          new Status.ViolationWeight(
              violation.id(),
              violation.ceasefire(),
              violation.at().toLocalDate(),
              violation.weight());
      steps.add(new Step(now, weight, true));
    }
  }

  private void wake(Truce truce, LocalDateTime at, LocalDateTime now) {
    if (at.isAfter(now)) {
      due.computeIfAbsent(at, none -> new LinkedHashSet<>()).add(truce);
    }
  }

  private void settle(Truce truce, LocalDateTime now) {
    Set<Fact> next = statuses(truce, now);
    for (Fact fact : truce.statuses) {
      if (!next.contains(fact)) {
        steps.add(new Step(now, fact, false));
      }
    }
    for (Fact fact : next) {
      if (!truce.statuses.contains(fact)) {
        steps.add(new Step(now, fact, true));
      }
    }
    truce.statuses = next;
  }

  private NavigableSet<LocalDateTime> terms(Truce truce) {
    NavigableSet<LocalDateTime> terms = new TreeSet<>();
    if (!truce.ceasefire.open()) {
      terms.add(truce.ceasefire.ends());
      for (boolean more = true; more; ) {
        LocalDateTime grace = terms.last().plusHours(policy.graceHours());
        more = false;
        for (Event.Extension extension : truce.extensions) {
          more |= !extension.at().isAfter(grace) && terms.add(extension.ends());
        }
      }
    }
    return terms;
  }

  private Set<Fact> statuses(Truce truce, LocalDateTime now) {
    Given.Ceasefire ceasefire = truce.ceasefire;
    String id = ceasefire.id();
    boolean started = !ceasefire.starts().isAfter(now);
    Set<Fact> statuses = new LinkedHashSet<>();
    NavigableSet<LocalDateTime> terms = terms(truce);
    for (LocalDateTime end : terms) {
      LocalDateTime grace = end.plusHours(policy.graceHours());
      statuses.add(new Status.CeasefireTerm(id, end));
      statuses.add(new Status.CeasefireGrace(id, end, grace));
      wake(truce, end, now);
      wake(truce, grace, now);
    }
    if (!terms.isEmpty()) {
      LocalDateTime end = terms.last();
      LocalDateTime grace = end.plusHours(policy.graceHours());
      statuses.add(new Status.CurrentTerm(id, ceasefire.between(), end, grace));
      statuses.add(
          new Status.ExtensionWindow(id, end.minusHours(policy.extensionWindowHours()), end));
      if (end.isAfter(now) && started) {
        statuses.add(new Status.CeasefireInForce(id, end));
      } else if (!end.isAfter(now)) {
        statuses.add(new Status.CeasefireLapsed(id, end));
      }
    } else if (started) {
      statuses.add(new Status.CeasefireInForce(id, ceasefire.ends()));
    }
    statuses.add(
        started
            ? new Status.CeasefireTakenEffect(id, ceasefire.between(), ceasefire.starts())
            : new Status.CeasefirePending(id));
    return statuses;
  }
}
