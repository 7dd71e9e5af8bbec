package org.demarche.fact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.SortedSet;

/**
 * Facts that rules conclude and that stand for as long as what they rest on does. No scenario
 * states one.
 */
public sealed interface Status extends Fact {

  // A ceasefire's life: it is in exactly one of the states pending, in force, lapsed and de facto,
  // or has ended by one of the events rejected, superseded, collapsed and expired.

  @Kind(
      about = "A ceasefire is agreed and not yet due.",
      sentence = "Ceasefire {ceasefire} is agreed and not yet due",
      show = Kind.Show.DETAIL,
      life = "ceasefire")
  record CeasefirePending(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      about = "A ceasefire is within its term.",
      sentence = "Ceasefire {ceasefire} is in force until {ends}",
      life = "ceasefire")
  record CeasefireInForce(
      @Key @Ref(Given.Ceasefire.class) String ceasefire,
      @About("the last agreed end of its term, no longer part of it") LocalDateTime ends)
      implements Status {}

  @Kind(
      about = "A ceasefire's term is over; nobody has renewed it and nobody has resumed war.",
      sentence = "Ceasefire {ceasefire} has lapsed: its term ended {since}",
      life = "ceasefire")
  record CeasefireLapsed(@Key @Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime since)
      implements Status {}

  @Kind(
      about = "A ceasefire is past its term and grace, and is kept while talks go on.",
      sentence = "Ceasefire {ceasefire} holds de facto, past its term",
      life = "ceasefire")
  record CeasefireDeFacto(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      about = "A ceasefire that came to its start without being rejected before.",
      sentence = "Ceasefire {ceasefire} has taken effect",
      show = Kind.Show.DETAIL)
  record CeasefireTakenEffect(
      @Ref(Given.Ceasefire.class) String ceasefire,
      @Ref(Given.Actor.class) SortedSet<String> between,
      LocalDateTime starts)
      implements Status {}

  @Kind(
      about = "The end of a ceasefire's first or extended term.",
      sentence = "A term of ceasefire {ceasefire} ends {ends}",
      show = Kind.Show.DETAIL)
  record CeasefireTerm(@Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime ends)
      implements Status {}

  @Kind(
      about = "Until when a ceasefire whose term is over may still be renewed.",
      sentence = "Ceasefire {ceasefire}, whose term ends {termEnds}, may be renewed until {ends}",
      show = Kind.Show.DETAIL)
  record CeasefireGrace(
      @Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime termEnds, LocalDateTime ends)
      implements Status {}

  @Kind(
      about = "A ceasefire ended for good: rejected, superseded, collapsed or expired to war.",
      sentence = "Ceasefire {ceasefire} is over",
      show = Kind.Show.DETAIL)
  record CeasefireOver(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      about = "The last term of a ceasefire that is not over, and its grace.",
      sentence = "The last term of ceasefire {ceasefire} ends {ends}; its grace, {graceEnds}",
      show = Kind.Show.DETAIL)
  record CurrentTerm(
      @Key @Ref(Given.Ceasefire.class) String ceasefire,
      @Ref(Given.Actor.class) SortedSet<String> between,
      LocalDateTime ends,
      LocalDateTime graceEnds)
      implements Status {}

  @Kind(
      about = "Only the side that declared a ceasefire is bound by it.",
      sentence = "Ceasefire {ceasefire} binds one side only and is weak")
  record CeasefireUnilateral(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      about = "A side is to be expected to reject a ceasefire.",
      sentence = "Rejection of ceasefire {ceasefire} by {by} is to be expected")
  record RejectionExpected(
      @Key @Ref(Given.Ceasefire.class) String ceasefire, @Key @Ref(Given.Actor.class) String by)
      implements Status {}

  @Kind(
      about = "A stake in a ceasefire is unfinished.",
      sentence = "Stake {stake} in ceasefire {ceasefire} is unfinished",
      show = Kind.Show.DETAIL)
  record StakeOpen(
      @Ref(Given.Stake.class) String stake, @Ref(Given.Ceasefire.class) String ceasefire)
      implements Status {}

  @Kind(
      about = "The last stretch of a term, in which an extension is to be expected or not.",
      sentence =
          "The term of ceasefire {ceasefire} that ends {ends} is in its last stretch from {opens}",
      show = Kind.Show.DETAIL)
  record ExtensionWindow(
      @Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime opens, LocalDateTime ends)
      implements Status {}

  @Kind(
      about = "An extension is to be expected, for the sake of an unfinished stake.",
      sentence = "An extension of ceasefire {ceasefire} is to be expected: {stake} is unfinished")
  record ExtensionExpected(
      @Key @Ref(Given.Ceasefire.class) String ceasefire, @Key @Ref(Given.Stake.class) String stake)
      implements Status {}

  @Kind(
      about = "The stated reason of an extension that was given no longer holds; it stands.",
      sentence =
          "The stated reason of the extension of ceasefire {ceasefire} no longer holds:"
              + " {stake} is finished")
  record ExtensionReasonGone(
      @Key @Ref(Given.Ceasefire.class) String ceasefire, @Key @Ref(Given.Stake.class) String stake)
      implements Status {}

  @Kind(
      about = "How long an established attack makes a party count as advancing.",
      sentence = "An advance of {by} under ceasefire {ceasefire} counts until {ends}",
      show = Kind.Show.DETAIL)
  record Advance(
      @Ref(Given.Ceasefire.class) String ceasefire,
      @Ref(Given.Actor.class) String by,
      LocalDateTime since,
      LocalDateTime ends)
      implements Status {}

  @Kind(
      about = "A party is advancing against another party of its ceasefire.",
      sentence = "An advance by {by} goes on against ceasefire {ceasefire}")
  record Advancing(
      @Key @Ref(Given.Ceasefire.class) String ceasefire, @Key @Ref(Given.Actor.class) String by)
      implements Status {}

  @Kind(
      about = "What resumes war if the term of the ceasefire is over.",
      sentence = "Hostilities between the parties of ceasefire {ceasefire} occur {at}",
      show = Kind.Show.DETAIL)
  record Hostilities(@Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime at)
      implements Status {}

  @Kind(
      about = "What breaks a ceasefire that is in force or kept de facto.",
      sentence = "A cause for the collapse of ceasefire {ceasefire} arises {at}",
      show = Kind.Show.DETAIL)
  record Breakdown(
      @Ref(Given.Ceasefire.class) String ceasefire,
      @About("when what breaks it began") LocalDateTime since,
      @About("when it breaks it") LocalDateTime at)
      implements Status {}

  @Kind(
      about = "Until when a verified offensive may be stopped before it collapses a ceasefire.",
      sentence = "Offensive {offensive} may be stopped until {ends}",
      show = Kind.Show.DETAIL)
  record OffensiveDeadline(@Ref(Event.Offensive.class) String offensive, LocalDateTime ends)
      implements Status {}

  @Kind(
      about = "Fighting is likely to break out between parties.",
      sentence = "Risk of clashes between {between}")
  record ClashRisk(@Key @Ref(Given.Actor.class) SortedSet<String> between) implements Status {}

  @Kind(
      about = "A ceasefire failed; where an offensive followed, it did so after a mean time.",
      sentence =
          "Risk of an offensive between {between}: where one followed a failed ceasefire, it came"
              + " {meanDays} days later on average")
  record OffensiveRisk(
      @Key @Ref(Given.Actor.class) SortedSet<String> between, @Unit("days") int meanDays)
      implements Status {}

  @Kind(
      about = "Talks between parties count as live for a while after each meeting.",
      sentence = "The talks between {between} of {since} count as live until {ends}",
      show = Kind.Show.DETAIL)
  record TalksLive(
      @Ref(Given.Actor.class) SortedSet<String> between, LocalDateTime since, LocalDateTime ends)
      implements Status {}

  @Kind(
      about = "Where the talks between parties stand.",
      sentence = "Talks between {between} are {state}")
  record TalksStatus(@Key @Ref(Given.Actor.class) SortedSet<String> between, TalksState state)
      implements Status {}

  @Kind(
      about = "What one trait adds to, or takes from, the load that a ceasefire absorbs.",
      sentence = "Ceasefire {ceasefire} absorbs {points} points: {trait}",
      show = Kind.Show.DETAIL)
  record Absorption(
      @Ref(Given.Ceasefire.class) String ceasefire, String trait, @Unit("points") int points)
      implements Status {}

  @Kind(
      about = "The load that a ceasefire absorbs before it is strained (judgement).",
      sentence = "Ceasefire {ceasefire} absorbs a load of {points} points",
      show = Kind.Show.DETAIL)
  record ViolationCapacity(@Ref(Given.Ceasefire.class) String ceasefire, @Unit("points") int points)
      implements Status {}

  @Kind(
      about = "What a claimed violation weighs: its severity times its count.",
      sentence = "Violation {violation} is a load of {points} on ceasefire {ceasefire}",
      show = Kind.Show.DETAIL)
  record ViolationWeight(
      @Ref(Event.Violation.class) String violation,
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDate day,
      @Unit("points") int points)
      implements Status {}

  @Kind(
      about = "The violations of the last days against what the ceasefire absorbs (judgement).",
      sentence =
          "Violation load of ceasefire {ceasefire}: {points} of {capacity} points"
              + " (severity times count; the cap is judgement)",
      show = Kind.Show.LEVEL)
  record ViolationLoad(
      @Key @Ref(Given.Ceasefire.class) String ceasefire,
      @Unit("points") int points,
      @Unit("points") int capacity)
      implements Status {}

  @Kind(
      about = "A ceasefire carries more violations than it absorbs; its state is unchanged.",
      sentence = "Ceasefire {ceasefire} is strained")
  record CeasefireStrained(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      about = "A claim that nobody has settled.",
      sentence = "Claim {violation} about ceasefire {ceasefire} is unsettled ({count})",
      show = Kind.Show.DETAIL)
  record UnsettledClaim(
      @Ref(Event.Violation.class) String violation,
      @Ref(Given.Ceasefire.class) String ceasefire,
      LocalDate day,
      @Unit("claims") int count)
      implements Status {}

  @Kind(
      about = "How many claims of the last days nobody has settled.",
      sentence = "Unsettled claims about ceasefire {ceasefire}: {claims}",
      show = Kind.Show.LEVEL)
  record UnsettledClaims(
      @Key @Ref(Given.Ceasefire.class) String ceasefire, @Unit("claims") int claims)
      implements Status {}

  @Kind(
      about = "Unsettled claims are so many that retaliation is to be expected.",
      sentence =
          "Retaliation under ceasefire {ceasefire} is to be expected: many claims are unsettled")
  record RetaliationRisk(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      about = "Until when adjudicating monitors are to rule on a claim.",
      sentence = "A ruling on claim {violation} is due until {ends}",
      show = Kind.Show.DETAIL)
  record AdjudicationDue(@Ref(Event.Violation.class) String violation, LocalDateTime ends)
      implements Status {}

  @Kind(
      about = "Adjudicating monitors have not ruled on a claim in time.",
      sentence = "The ruling on claim {violation} is overdue")
  record AdjudicationOverdue(@Key @Ref(Event.Violation.class) String violation) implements Status {}
}
