package org.demarche.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command that tells what was missing tells all of it. */
class WhyNotTest {

  @TempDir Path folder;

  @Test
  void everything_in_the_way_is_named() {
    Ran ran =
        Ran.of(
            "whynot",
            "syria-2026",
            "--what-if",
            "leaves-hmeimim",
            "buffer-active",
            "buffer=quneitra-buffer");
    for (String lacking : List.of("host consent", "adjacent position", "personnel", "hub")) {
      String line = "in the way: The Quneitra buffer lacks " + lacking;
      assertTrue(ran.out().replaceAll("\\s+", " ").contains(line), ran.out());
    }
  }

  @Test
  void a_decision_that_would_do_is_told_as_a_decision_of_who_takes_it() {
    Ran ran = Ran.of("whynot", "syria-2026", "ceasefire-collapsed", "ceasefire=gov-sdf");
    assertTrue(ran.out().contains("(SDF decides to declare the four-day truce over)"), ran.out());
  }

  @Test
  void of_much_in_the_way_it_is_said_how_much_more_there_is() throws IOException {
    Path topic = Files.createDirectories(folder.resolve("rules/bases"));
    Files.writeString(
        topic.resolve("quiet.drl"),
        """
        package rules.bases;

        import org.demarche.fact.*;

        rule "A base is active while nobody speaks"
            @source("judgement")
        when
            Base($base : id, $user : user)
            not Statement()
        then
            insertLogical(new BaseActive($base, $user));
        end
        """);
    StringBuilder story =
        new StringBuilder(
            """
            name: Words
            about: Much is said.
            starts: 2030-01-01
            days: 3
            facts:
              - actor: {id: north, name: North, type: state}
              - base: {id: camp, name: The camp, user: north, host: north, type: air}
            events:
              2030-01-01:
            """);
    for (int i = 1; i <= 11; i++) {
      story.append("    - statement: {id: words-" + i + ", text: Word " + i + "}\n");
    }
    Path scenario = Files.createDirectories(folder.resolve("words")).resolve("scenario.yaml");
    Files.writeString(scenario, story);
    Ran ran =
        Ran.of(
            "whynot",
            scenario.toString(),
            "base-active",
            "--rules",
            folder.resolve("rules").toString());
    assertEquals(0, ran.code(), ran.err());
    assertEquals(9, ran.out().split("in the way: ", -1).length - 1, ran.out());
    assertTrue(ran.out().contains("in the way: 3 more"), ran.out());
  }
}
