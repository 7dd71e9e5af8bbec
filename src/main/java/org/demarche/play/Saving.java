package org.demarche.play;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Collectors;
import org.demarche.scenario.Scenario;
import org.demarche.scenario.WhatIf;

/** Writes a branch as a what-if file that makes the same of the story. */
final class Saving {

  private final Replay replay;

  Saving(Replay replay) {
    this.replay = replay;
  }

  Answer save(Branches branches, Request request) {
    Branch here = branches.here();
    Scenario changed = replay.scenario(here.steps());
    if (changed.changes().isEmpty()) {
      throw request.wrong(
          "Nothing was changed on branch '" + here.name() + "', so that there is nothing to save.");
    }
    if (request.operand().isEmpty()) {
      throw request.unexpected("the name of a new file");
    }
    write(request, WhatIf.asFile(changed, String.join(" and ", changed.whatIfs())));
    return new Answer(
        branches,
        Wording.line(
            "Written: "
                + request.operand()
                + ". 'demarche run STORY --what-if "
                + request.operand()
                + "' runs it."));
  }

  private static void write(Request request, String text) {
    try {
      Files.writeString(
          Path.of(request.operand()), text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
    } catch (FileAlreadyExistsException taken) {
      throw request.wrong(
          "The file " + request.operand() + " exists and is left as it is. Maybe another name.");
    } catch (IOException | InvalidPathException unwritable) {
      throw request.wrong("The file " + request.operand() + " cannot be written.");
    }
  }

  /** What quitting would leave behind, in words that can be typed again; empty if nothing. */
  static String unsaved(Branches branches, java.util.Set<java.util.List<Step>> saved) {
    String unsaved =
        branches.all().stream()
            .filter(branch -> !branch.steps().isEmpty() && !saved.contains(branch.steps()))
            .map(branch -> Wording.item(branch.name() + ": ", Wording.steps(branch.steps())))
            .collect(Collectors.joining());
    return unsaved.isEmpty() ? "" : "Not saved:\n" + unsaved;
  }
}
