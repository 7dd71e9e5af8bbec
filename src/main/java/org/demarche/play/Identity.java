package org.demarche.play;

import java.util.List;
import org.demarche.scenario.Scenario;

/**
 * What a session is about.
 *
 * @param story its id
 * @param sha256 of the story's file, in hexadecimal
 * @param changes made of it before it is played, as lines of YAML
 * @param rules the SHA-256 of the rules, in hexadecimal
 */
record Identity(String story, String sha256, List<String> changes, String rules) {

  Identity {
    changes = List.copyOf(changes);
  }

  static Identity of(Scenario story, String rules) {
    return new Identity(story.id(), story.sha256(), story.changes(), rules);
  }
}
