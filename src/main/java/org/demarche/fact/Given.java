package org.demarche.fact;

import java.time.LocalDateTime;
import java.util.SortedSet;

/** Facts that a scenario, or the policy of a rule set, states. No rule concludes one. */
public sealed interface Given extends Fact {

  @Kind(
      about = "A state, an armed group, an organisation or a mediator that takes part.",
      sentence = "{name} takes part ({type})",
      example = "id: syria, name: Syria, type: state",
      show = Kind.Show.DETAIL)
  record Actor(
      String id,
      @About("how reports call it; its id when left out") @Default("") String name,
      ActorType type)
      implements Given {
    public Actor {
      name = name.isEmpty() ? id : name;
    }
  }

  @Kind(
      about = "A ceasefire as its parties agreed or declared it.",
      sentence = "Ceasefire {id} between {between} is agreed from {starts} ({form}, term {term})",
      example = "id: river-truce, between: [north, south], starts: 2030-05-01T20:00, term: 4 days")
  record Ceasefire(
      String id,
      @Ref(Actor.class) SortedSet<String> between,
      @Default("cessation") CeasefireType type,
      @Default("written") CeasefireForm form,
      @About("who declared a unilateral one") @Ref(Actor.class) @Default("") String by,
      @Default("unspecified") CeasefirePurpose purpose,
      @About("the side whose withdrawal it demands") @Ref(Actor.class) @Default("")
          String demandsWithdrawalOf,
      LocalDateTime starts,
      @About("how long it was agreed to last") Term term,
      @About("third parties that stand behind it") @Ref(Actor.class) @Default("")
          SortedSet<String> guarantors)
      implements Given {

    /** Whether no end was agreed. */
    public boolean open() {
      return term.open();
    }

    /** The end of its first term; {@link Term#OPEN_END} when it is open. */
    public LocalDateTime ends() {
      return term.endFrom(starts);
    }

    /** Whether the actor is a party to it. */
    public boolean involves(String actor) {
      return between.contains(actor);
    }

    /** Whether anybody stands behind it. */
    public boolean guaranteed() {
      return !guarantors.isEmpty();
    }

    /** Whether the actor stands behind it. */
    public boolean guaranteedBy(String actor) {
      return guarantors.contains(actor);
    }
  }

  @Kind(
      about = "Somebody watches a ceasefire and, where it adjudicates, rules on claims.",
      sentence = "Ceasefire {ceasefire} is monitored ({type}, adjudicates: {adjudicates})",
      example = "ceasefire: river-truce, type: third-party, adjudicates: true")
  record Monitoring(
      @Ref(Ceasefire.class) String ceasefire,
      MonitoringType type,
      @About("whether it settles claims as verified or refuted") @Default("false")
          boolean adjudicates)
      implements Given {}

  @Kind(
      about = "A channel of talks between parties, with its mediator.",
      sentence = "Talks between {between} are mediated by {mediator}",
      example = "between: [north, south], mediator: envoy",
      show = Kind.Show.DETAIL)
  record Negotiation(@Ref(Actor.class) SortedSet<String> between, @Ref(Actor.class) String mediator)
      implements Given {}

  @Kind(
      about = "A third party's unfinished need that rests on a ceasefire; an event ends it.",
      sentence = "Ceasefire {ceasefire} is needed by {holder}: {need}",
      example = "id: convoy, holder: envoy, ceasefire: river-truce, need: a convoy on its way",
      show = Kind.Show.DETAIL)
  record Stake(
      String id,
      @Ref(Actor.class) String holder,
      @Ref(Ceasefire.class) String ceasefire,
      @About("what is unfinished, in words") String need)
      implements Given {}

  @Kind(
      about = "A side is resolved to hold its ground where a ceasefire applies.",
      sentence = "Ground is held with resolve by {actor} under ceasefire {ceasefire}",
      example = "actor: south, ceasefire: river-truce",
      show = Kind.Show.DETAIL)
  record LocalResolve(@Ref(Actor.class) String actor, @Ref(Ceasefire.class) String ceasefire)
      implements Given {}

  @Kind(
      about = "The numbers that the ceasefire rules use.",
      sentence = "The ceasefire policy is set",
      example = "grace-hours: 48",
      show = Kind.Show.DETAIL)
  record CeasefirePolicy(
      @About("how long after its term a ceasefire may still be renewed")
          @Unit("hours")
          @Range(min = 0, max = 8760)
          int graceHours,
      @About("how long before the end of a term its extension is to be expected")
          @Unit("hours")
          @Range(min = 1, max = 8760)
          int extensionWindowHours,
      @About("how long a side counts as advancing") @Unit("days") @Range(min = 1, max = 365)
          int advanceDays,
      @About("how long a verified offensive may go on before it collapses a ceasefire")
          @Unit("hours")
          @Range(min = 1, max = 8760)
          int offensiveStopHours,
      @About("mean time from a failed ceasefire to the offensive that followed it")
          @Unit("days")
          @Range(min = 1, max = 365)
          int meanDaysToOffensive)
      implements Given {}

  @Kind(
      about = "The numbers that the violation rules use.",
      sentence = "The violation policy is set",
      example = "base-capacity: 60",
      show = Kind.Show.DETAIL)
  record ViolationPolicy(
      @About("the days, today among them, over which violations are added up")
          @Unit("days")
          @Range(min = 1, max = 365)
          int windowDays,
      @About("the load that any ceasefire absorbs before it is strained")
          @Unit("points")
          @Range(min = 1, max = 100_000)
          int baseCapacity,
      @About("what a preliminary ceasefire absorbs beyond that")
          @Unit("points")
          @Range(min = 0, max = 100_000)
          int preliminaryBonus,
      @About("what a definitive ceasefire absorbs beyond that")
          @Unit("points")
          @Range(min = 0, max = 100_000)
          int definitiveBonus,
      @About("what monitoring adds") @Unit("points") @Range(min = 0, max = 100_000)
          int monitoringBonus,
      @About("what each credible guarantor adds") @Unit("points") @Range(min = 0, max = 100_000)
          int guarantorBonus,
      @About("what is taken off while only one party orders a halt")
          @Unit("points")
          @Range(min = 0, max = 100_000)
          int unilateralPenalty,
      @About("how long adjudicating monitors may take over a claim")
          @Unit("days")
          @Range(min = 1, max = 365)
          int adjudicationDays,
      @About("the unsettled claims within the window that make retaliation to be expected")
          @Unit("claims")
          @Range(min = 1, max = 100_000)
          int retaliationClaims)
      implements Given {}

  @Kind(
      about = "The numbers that the negotiation rules use.",
      sentence = "The negotiation policy is set",
      example = "stalled-days: 7",
      show = Kind.Show.DETAIL)
  record NegotiationPolicy(
      @About("talks are stalled after this long without a meeting")
          @Unit("days")
          @Range(min = 1, max = 365)
          int stalledDays)
      implements Given {}
}
