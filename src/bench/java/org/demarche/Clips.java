package org.demarche;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.demarche.fact.ClaimStatus;
import org.demarche.fact.Event;
import org.demarche.fact.Fact;
import org.demarche.fact.Given;
import org.demarche.fact.Status;
import org.demarche.scenario.GivenFact;
import org.demarche.scenario.Scenario;

/**
 * {@link SharedRules} in CLIPS, a production system written in C. It is handed the moments at which
 * anything changes, and tells nothing of what changed; both make its work less than the engine's.
 */
final class Clips {

  private final Scenario story;
  private final Given.CeasefirePolicy policy;
  private final TreeMap<LocalDateTime, Set<Fact>> standing;

  private Clips(
      Scenario story, Given.CeasefirePolicy policy, TreeMap<LocalDateTime, Set<Fact>> standing) {
    this.story = story;
    this.policy = policy;
    this.standing = standing;
  }

  static Clips of(Scenario story, Given.CeasefirePolicy policy) {
    TreeMap<LocalDateTime, Set<Fact>> standing = new TreeMap<>();
    Set<Fact> now = new HashSet<>();
    for (SharedLoop.Step step : SharedLoop.run(story, policy)) {
      if (step.began()) {
        now.add(step.fact());
      } else {
        now.remove(step.fact());
      }
      standing.put(step.at(), new HashSet<>(now));
    }
    return new Clips(story, policy, standing);
  }

  static boolean isInstalled() {
    try {
      return !output(Map.of(), "command -v clips").isEmpty();
    } catch (IOException | InterruptedException none) {
      return false;
    }
  }

  /**
   * Lets CLIPS run the story once.
   *
   * @throws IllegalStateException when other facts stand at any moment than in the Java loop
   */
  void verify() throws IOException, InterruptedException {
    Set<String> expected =
        standing.entrySet().stream()
            .flatMap(at -> at.getValue().stream().map(it -> line(at.getKey(), it)))
            .collect(Collectors.toSet());
    Set<String> found =
        output(program("(once-told)"), false).stream()
            .filter(it -> it.startsWith("= "))
            .collect(Collectors.toSet());
    if (!expected.equals(found)) {
      Set<String> missing = new HashSet<>(expected);
      missing.removeAll(found);
      found.removeAll(expected);
      throw new IllegalStateException("CLIPS misses " + missing + " and has " + found);
    }
  }

  /** The processor time of so many runs in one session, in nanoseconds. */
  long nanoseconds(int runs) throws IOException, InterruptedException {
    String loop = "(loop-for-count %d (once))".formatted(runs);
    List<String> lines = output(program(loop), true);
    String ofChildren = lines.get(lines.size() - 1);
    String minutes = ofChildren.split("[ ms]+")[0];
    String user = ofChildren.split("[ ms]+")[1];
    return (long) ((Long.parseLong(minutes) * 60 + Double.parseDouble(user)) * 1e9);
  }

  private List<String> output(String program, boolean timed)
      throws IOException, InterruptedException {
    Path file = Files.createTempFile("shared", ".clp");
    try {
      Files.writeString(file, program, StandardCharsets.UTF_8);
      String command = "timeout 120 clips -f2 \"$FILE\"" + (timed ? "; times" : "");
      return output(Map.of("FILE", file.toString()), command);
    } finally {
      Files.delete(file);
    }
  }

  private static List<String> output(Map<String, String> environment, String command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder("bash", "-c", command);
    builder.environment().putAll(environment);
    Process process = builder.redirectErrorStream(true).start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    process.waitFor();
    if (process.exitValue() != 0) {
      throw new IllegalStateException("CLIPS failed: " + lines);
    }
    return lines;
  }

  private String program(String what) {
    try {
      String rules = Files.readString(Path.of("src", "bench", "clips", "shared.clp"));
      return rules
          + "(bind ?*grace* %d)\n".formatted(policy.graceHours() * 60)
          + "(bind ?*window* %d)\n".formatted(policy.extensionWindowHours() * 60)
          + "(set-reset-globals FALSE)\n"
          + function("once", "")
          + function("once-told", "(tell %d)")
          + what
          + "\n(exit)\n";
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private String function(String name, String told) {
    StringBuilder text = new StringBuilder("(deffunction " + name + " ()\n(reset)\n");
    LocalDateTime start = story.starts().atStartOfDay();
    TreeMap<LocalDateTime, List<String>> given = new TreeMap<>();
    for (GivenFact fact : story.given()) {
      LocalDateTime at = fact.at().isBefore(start) ? start : fact.at();
      given.computeIfAbsent(at, none -> new ArrayList<>()).add(fact(fact.fact()));
    }
    Set<LocalDateTime> moments = new java.util.TreeSet<>(standing.keySet());
    moments.addAll(given.keySet());
    for (LocalDateTime moment : moments) {
      given.getOrDefault(moment, List.of()).forEach(it -> text.append(it).append('\n'));
      text.append("(settle ").append(minutes(moment)).append(")\n");
      if (standing.containsKey(moment)) {
        text.append(told.formatted(minutes(moment))).append('\n');
      }
    }
    return text.append(")\n").toString();
  }

  private static long minutes(LocalDateTime moment) {
    return moment.toEpochSecond(ZoneOffset.UTC) / 60;
  }

  private static String fact(Fact fact) {
    if (fact instanceof Given.Ceasefire truce) {
      return "(assert (ceasefire (id %s) (between %s) (starts %d) (open %s) (ends %d)))"
          .formatted(
              truce.id(),
              String.join("+", truce.between()),
              minutes(truce.starts()),
              truce.open() ? "yes" : "no",
              minutes(truce.ends()));
    }
    if (fact instanceof Event.Extension extension) {
      return "(assert (extension (ceasefire %s) (at %d) (ends %d)))"
          .formatted(extension.ceasefire(), minutes(extension.at()), minutes(extension.ends()));
    }
    Event.Violation violation = (Event.Violation) fact;
    return "(assert (violation (id %s) (ceasefire %s) (weight %d) (refuted %s)))"
        .formatted(
            violation.id(),
            violation.ceasefire(),
            violation.weight(),
            violation.status() == ClaimStatus.REFUTED ? "yes" : "no");
  }

  /** A fact as the CLIPS program tells it. */
  private static String line(LocalDateTime at, Fact fact) {
    return "= " + minutes(at) + " " + told(fact);
  }

  private static String told(Fact fact) {
    if (fact instanceof Status.CeasefireTerm it) {
      return "ceasefire-term " + it.ceasefire() + " " + minutes(it.ends());
    } else if (fact instanceof Status.CeasefireGrace it) {
      return "ceasefire-grace "
          + it.ceasefire()
          + " "
          + minutes(it.termEnds())
          + " "
          + minutes(it.ends());
    } else if (fact instanceof Status.CurrentTerm it) {
      return "current-term "
          + it.ceasefire()
          + " "
          + minutes(it.ends())
          + " "
          + minutes(it.graceEnds());
    } else if (fact instanceof Status.ExtensionWindow it) {
      return "extension-window "
          + it.ceasefire()
          + " "
          + minutes(it.opens())
          + " "
          + minutes(it.ends());
    } else if (fact instanceof Status.CeasefirePending it) {
      return "ceasefire-pending " + it.ceasefire();
    } else if (fact instanceof Status.CeasefireInForce it) {
      return "ceasefire-in-force " + it.ceasefire() + " " + minutes(it.ends());
    } else if (fact instanceof Status.CeasefireLapsed it) {
      return "ceasefire-lapsed " + it.ceasefire() + " " + minutes(it.since());
    } else if (fact instanceof Status.CeasefireTakenEffect it) {
      return "ceasefire-taken-effect " + it.ceasefire() + " " + minutes(it.starts());
    }
    Status.ViolationWeight weight = (Status.ViolationWeight) fact;
    return "violation-weight " + weight.violation() + " " + weight.points();
  }
}
