package org.demarche.fact;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The engine's own fact: the moment at which the rules are settling, in local time. */
@Kind(
    topic = Topic.ACTORS,
    about = "The moment at which the rules are settling.",
    sentence = "It is {now}")
public record Now(LocalDateTime now, LocalDate today) implements Fact {

  public static Now at(LocalDateTime moment) {
    return new Now(moment, moment.toLocalDate());
  }
}
