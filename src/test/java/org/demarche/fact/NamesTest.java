package org.demarche.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

  private static Given.Actor actor(String id, String name) {
    return new Given.Actor(id, name, ActorType.STATE);
  }

  @Test
  void things_of_one_kind_and_name_are_called_with_their_ids() {
    Given.Actor east = actor("north-east", "North");
    Names names = Names.of(Stream.of(east, actor("north-west", "North"), actor("south", "South")));
    assertEquals("North (north-east)", names.of(Given.Actor.class, "north-east"));
    assertEquals("North (north-west)", names.of(Given.Actor.class, "north-west"));
    assertEquals("South", names.of(Given.Actor.class, "south"));
    assertEquals("North (north-east) takes part (state)", new Sentence(names, 2030).of(east));
  }

  @Test
  void what_is_told_of_again_or_is_of_another_kind_keeps_its_name() {
    Given.Actor north = actor("north", "North");
    Given.Front front = new Given.Front("f", new java.util.TreeSet<>(), "North", 1);
    Names names = Names.of(Stream.of(north, north, front));
    assertEquals("North", names.of(Given.Actor.class, "north"));
    assertEquals("North", names.of(Given.Front.class, "f"));
  }
}
