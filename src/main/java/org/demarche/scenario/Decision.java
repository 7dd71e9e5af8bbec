package org.demarche.scenario;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.demarche.fact.Given;
import org.demarche.fact.Names;
import org.demarche.fact.Words;

/**
 * Something that an actor of a story may decide, as its author offers it; taking it changes the
 * story.
 *
 * @param number its place in the story's menu, from 1
 * @param by the id of the actor
 * @param from the first moment at which it can be taken
 * @param until the last one; nothing when it stays open
 * @param may what the actor may do, so that "Israel may ..." is a sentence
 * @param changes what it changes; an addition without a date happens when it is taken
 */
public record Decision(
    int number,
    String by,
    LocalDateTime from,
    Optional<LocalDateTime> until,
    String may,
    List<YamlNode> changes) {

  public Decision {
    changes = List.copyOf(changes);
  }

  /** Whether it can be taken at a moment. */
  public boolean isOpenAt(LocalDateTime moment) {
    return !moment.isBefore(from) && until.filter(moment::isAfter).isEmpty();
  }

  /** Such as {@code from 2026-02-01 to 2026-03-01T12:00}. */
  public String span() {
    return "from " + written(from) + until.map(it -> " to " + written(it)).orElse("");
  }

  /** Such as {@code Israel decides to refuse the buffer}. */
  public String taken(Names names) {
    return names.of(Given.Actor.class, by) + " decides to " + may;
  }

  private static String written(LocalDateTime moment) {
    return Words.moment(moment).replace("T00:00", "").replace("T23:59", "");
  }
}
