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
      topic = Topic.CEASEFIRES,
      about = "A ceasefire is agreed and not yet due.",
      sentence = "Ceasefire {ceasefire} is agreed and not yet due",
      show = Kind.Show.DETAIL,
      life = "ceasefire")
  record CeasefirePending(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A ceasefire is within its term.",
      sentence = "Ceasefire {ceasefire} is in force until {ends}",
      life = "ceasefire",
      show = Kind.Show.ECHO)
  record CeasefireInForce(
      @Key @Ref(Given.Ceasefire.class) String ceasefire,
      @About("the last agreed end of its term, no longer part of it") LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A ceasefire's term is over; nobody has renewed it and nobody has resumed war.",
      sentence = "Ceasefire {ceasefire} has lapsed: its term ended {since}",
      life = "ceasefire")
  record CeasefireLapsed(@Key @Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime since)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A ceasefire is past its term and grace, and is kept while talks go on.",
      sentence = "Ceasefire {ceasefire} holds de facto, past its term",
      life = "ceasefire")
  record CeasefireDeFacto(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A ceasefire that came to its start without being rejected before.",
      sentence = "Ceasefire {ceasefire} has taken effect",
      show = Kind.Show.DETAIL)
  record CeasefireTakenEffect(
      @Ref(Given.Ceasefire.class) String ceasefire,
      @Ref(Given.Actor.class) SortedSet<String> between,
      LocalDateTime starts)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about =
          "The end of a ceasefire's first or extended term, known from when that was agreed, which"
              + " may be before the ceasefire starts.",
      sentence = "A term of ceasefire {ceasefire} is agreed to end {ends}",
      show = Kind.Show.DETAIL)
  record CeasefireTerm(@Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "Until when a ceasefire whose term is over may still be renewed.",
      sentence = "Ceasefire {ceasefire}, whose term ends {termEnds}, may be renewed until {ends}",
      show = Kind.Show.DETAIL)
  record CeasefireGrace(
      @Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime termEnds, LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A ceasefire ended for good: rejected, superseded, collapsed or expired to war.",
      sentence = "Ceasefire {ceasefire} is over",
      show = Kind.Show.DETAIL)
  record CeasefireOver(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
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
      topic = Topic.CEASEFIRES,
      about = "Only the side that declared a ceasefire is bound by it.",
      sentence = "Ceasefire {ceasefire} binds one side only and is weak")
  record CeasefireUnilateral(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A side is to be expected to reject a ceasefire.",
      sentence = "Rejection of ceasefire {ceasefire} by {by} is to be expected")
  record RejectionExpected(
      @Key @Ref(Given.Ceasefire.class) String ceasefire, @Key @Ref(Given.Actor.class) String by)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A stake in a ceasefire is unfinished.",
      sentence = "Stake {stake} in ceasefire {ceasefire} is unfinished",
      show = Kind.Show.DETAIL)
  record StakeOpen(
      @Ref(Given.Stake.class) String stake, @Ref(Given.Ceasefire.class) String ceasefire)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "The last stretch of a term, in which an extension is to be expected or not.",
      sentence =
          "The term of ceasefire {ceasefire} that ends {ends} is in its last stretch from {opens}",
      show = Kind.Show.DETAIL)
  record ExtensionWindow(
      @Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime opens, LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "An extension is to be expected, for the sake of an unfinished stake.",
      sentence = "An extension of ceasefire {ceasefire} is to be expected, for {stake}")
  record ExtensionExpected(
      @Key @Ref(Given.Ceasefire.class) String ceasefire, @Key @Ref(Given.Stake.class) String stake)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "The stated reason of an extension that was given no longer holds; it stands.",
      sentence =
          "The stated reason of the extension of ceasefire {ceasefire} no longer holds:"
              + " {stake} is finished")
  record ExtensionReasonGone(
      @Key @Ref(Given.Ceasefire.class) String ceasefire, @Key @Ref(Given.Stake.class) String stake)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
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
      topic = Topic.CEASEFIRES,
      about = "A party is advancing against another party of its ceasefire.",
      sentence = "An advance by {by} goes on against ceasefire {ceasefire}")
  record Advancing(
      @Key @Ref(Given.Ceasefire.class) String ceasefire, @Key @Ref(Given.Actor.class) String by)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "What resumes war if the term of the ceasefire is over.",
      sentence = "Hostilities between the parties of ceasefire {ceasefire} occur {at}",
      show = Kind.Show.DETAIL)
  record Hostilities(@Ref(Given.Ceasefire.class) String ceasefire, LocalDateTime at)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "What breaks a ceasefire that is in force or kept de facto.",
      sentence = "A cause for the collapse of ceasefire {ceasefire} arises {at}",
      show = Kind.Show.DETAIL)
  record Breakdown(
      @Ref(Given.Ceasefire.class) String ceasefire,
      @About("when what breaks it began") LocalDateTime since,
      @About("when it breaks it") LocalDateTime at)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "Until when a verified offensive may be stopped before it collapses a ceasefire.",
      sentence = "Offensive {offensive} may be stopped until {ends}",
      show = Kind.Show.DETAIL)
  record OffensiveDeadline(@Ref(Event.Offensive.class) String offensive, LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "Fighting is likely to break out between parties.",
      sentence = "Risk of clashes between {between}[ at {front}]")
  record ClashRisk(
      @Key @Ref(Given.Actor.class) SortedSet<String> between,
      @Key @Ref(Given.Front.class) @Default("") String front)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A ceasefire failed; where an offensive followed, it did so after a mean time.",
      sentence =
          "Risk of an offensive between {between} (on average {meanDays} days after failed"
              + " ceasefires)")
  record OffensiveRisk(
      @Key @Ref(Given.Actor.class) SortedSet<String> between, @Unit("days") int meanDays)
      implements Status {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "Talks between parties count as live for a while after each meeting.",
      sentence = "The talks between {between} of {since} count as live until {ends}",
      show = Kind.Show.DETAIL)
  record TalksLive(
      @Ref(Given.Actor.class) SortedSet<String> between, LocalDateTime since, LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "Where the talks between parties stand.",
      sentence = "Talks between {between} are {state}",
      show = Kind.Show.ECHO)
  record TalksStatus(@Key @Ref(Given.Actor.class) SortedSet<String> between, TalksState state)
      implements Status {}

  @Kind(
      topic = Topic.VIOLATIONS,
      about = "What one trait adds to, or takes from, the load that a ceasefire absorbs.",
      sentence = "Ceasefire {ceasefire} absorbs {points} points: {trait}",
      show = Kind.Show.DETAIL)
  record Absorption(
      @Ref(Given.Ceasefire.class) String ceasefire, String trait, @Unit("points") int points)
      implements Status {}

  @Kind(
      topic = Topic.VIOLATIONS,
      about = "The load that a ceasefire absorbs before it is strained (judgement).",
      sentence = "Ceasefire {ceasefire} absorbs a load of {points} points",
      show = Kind.Show.DETAIL)
  record ViolationCapacity(@Ref(Given.Ceasefire.class) String ceasefire, @Unit("points") int points)
      implements Status {}

  @Kind(
      topic = Topic.VIOLATIONS,
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
      topic = Topic.VIOLATIONS,
      about = "The violations of the last days against what the ceasefire absorbs (judgement).",
      sentence =
          "Violation load of ceasefire {ceasefire}: {points} of {capacity} points (cap: judgement)",
      show = Kind.Show.LEVEL)
  record ViolationLoad(
      @Key @Ref(Given.Ceasefire.class) String ceasefire,
      @Unit("points") int points,
      @Unit("points") int capacity)
      implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about =
          "A ceasefire carries more violations than it absorbs, in its term and, until it is over"
              + " for good, after it; its state is unchanged.",
      sentence = "Ceasefire {ceasefire} is strained")
  record CeasefireStrained(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      topic = Topic.VIOLATIONS,
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
      topic = Topic.VIOLATIONS,
      about = "How many claims of the last days nobody has settled.",
      sentence = "Unsettled claims about ceasefire {ceasefire}: {claims}",
      show = Kind.Show.LEVEL)
  record UnsettledClaims(
      @Key @Ref(Given.Ceasefire.class) String ceasefire, @Unit("claims") int claims)
      implements Status {}

  @Kind(
      topic = Topic.VIOLATIONS,
      about = "Unsettled claims are so many that retaliation is to be expected.",
      sentence = "Retaliation under ceasefire {ceasefire} is to be expected")
  record RetaliationRisk(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      topic = Topic.VIOLATIONS,
      about = "Until when adjudicating monitors are to rule on a claim.",
      sentence = "A ruling on claim {violation} is due until {ends}",
      show = Kind.Show.DETAIL)
  record AdjudicationDue(@Ref(Event.Violation.class) String violation, LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.VIOLATIONS,
      about = "Adjudicating monitors have not ruled on a claim in time.",
      sentence = "The ruling on claim {violation} is overdue")
  record AdjudicationOverdue(@Key @Ref(Event.Violation.class) String violation) implements Status {}

  @Kind(
      topic = Topic.CEASEFIRES,
      about = "A humanitarian or holiday truce leaves no goodwill behind.",
      sentence = "Ceasefire {ceasefire} served a passing purpose: no goodwill carries over its end",
      show = Kind.Show.STANDING)
  record NoGoodwillCarried(@Key @Ref(Given.Ceasefire.class) String ceasefire) implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "A base is in use.",
      sentence = "{base} is active, used by {user}",
      show = Kind.Show.STANDING,
      life = "base")
  record BaseActive(@Key @Ref(Given.Base.class) String base, @Ref(Given.Actor.class) String user)
      implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "A force is leaving a base.",
      sentence = "{user} is leaving {base}",
      show = Kind.Show.STANDING,
      life = "base")
  record BaseWithdrawing(
      @Key @Ref(Given.Base.class) String base, @Ref(Given.Actor.class) String user)
      implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "A base was left and nobody has taken it over.",
      sentence = "{base} has been vacated since {since}",
      show = Kind.Show.STANDING,
      life = "base")
  record BaseVacated(@Key @Ref(Given.Base.class) String base, LocalDateTime since)
      implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "A vacated site is in the hands of a force that took it over.",
      sentence = "{base} is held by {by}",
      show = Kind.Show.STANDING,
      life = "base")
  record SiteHeld(@Key @Ref(Given.Base.class) String base, @Ref(Given.Actor.class) String by)
      implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "Host and user have no signed text on a base; the user stays by tacit consent.",
      sentence =
          "The status of {base} is under renegotiation: {user} stays by tacit consent of {host}",
      show = Kind.Show.STANDING)
  record BaseUnderRenegotiation(
      @Key @Ref(Given.Base.class) String base,
      @Ref(Given.Actor.class) String user,
      @Ref(Given.Actor.class) String host)
      implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "What a user offers for a base falls short.",
      sentence = "The terms for {base} are unmet: {offered} points offered, {needed} needed")
  record BaseTermsUnmet(
      @Key @Ref(Given.Base.class) String base,
      @Unit("points") int offered,
      @Key @Unit("points") int needed)
      implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "A user has to leave a base by a date.",
      sentence = "{base} is under notice until {ends}")
  record BaseUnderNotice(@Key @Ref(Given.Base.class) String base, LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "A user stays at a base after the notice ran out.",
      sentence = "{user} stays at {base} beyond its notice")
  record BaseOverstayed(
      @Key @Ref(Given.Base.class) String base, @Ref(Given.Actor.class) String user)
      implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "When an invited force, or the host, is to take a vacated site over.",
      sentence = "{by} is to take over {base} by {ends}",
      show = Kind.Show.DETAIL)
  record TakeoverDue(
      @Ref(Given.Base.class) String base, @Ref(Given.Actor.class) String by, LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "It is contested who holds a site, or by what right.",
      sentence = "Who holds {base} is contested ({why})")
  record SiteContested(@Key @Ref(Given.Base.class) String base, @Key Contest why)
      implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "A handover is reported for two dates.",
      sentence = "The handover of {base} is dated {first} by one account and {second} by another")
  record HandoverContested(
      @Key @Ref(Given.Base.class) String base, @Key LocalDate first, @Key LocalDate second)
      implements Status {}

  @Kind(
      topic = Topic.BASES,
      about = "An actor whose patron leaves has less to bargain with.",
      sentence = "The hand of {client} is weaker: its patron {patron} withdraws",
      show = Kind.Show.STANDING)
  record HandWeakened(
      @Key @Ref(Given.Actor.class) String client, @Key @Ref(Given.Actor.class) String patron)
      implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "A buffer is proposed, and no more.",
      sentence = "{buffer} is proposed",
      show = Kind.Show.STANDING,
      life = "buffer")
  record BufferProposed(@Key @Ref(Given.BufferProposal.class) String buffer) implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "What an actor said last of a proposed buffer.",
      sentence = "The position of {by} on {buffer} is: {position}",
      show = Kind.Show.DETAIL)
  record CurrentPosition(
      @Key @Ref(Given.BufferProposal.class) String buffer,
      @Key @Ref(Given.Actor.class) String by,
      Position position)
      implements Status {
    /** The position in words. */
    public String found() {
      return Words.word(position).replace('-', ' ');
    }
  }

  @Kind(
      topic = Topic.BUFFERS,
      about = "A force that is free for another task.",
      sentence = "{personnel} {type} of {actor} are free",
      show = Kind.Show.DETAIL)
  record FreeForce(
      @Key @Ref(Given.Force.class) String force,
      @Ref(Given.Actor.class) String actor,
      ForceType type,
      @Unit("people") int personnel)
      implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "How many the guarantor of a buffer has free.",
      sentence = "{free} of {needed} people are free for {buffer}",
      show = Kind.Show.DETAIL)
  record BufferPersonnel(
      @Key @Ref(Given.BufferProposal.class) String buffer,
      @Unit("people") int free,
      @Unit("people") int needed)
      implements Status {
    /** How many there are, in words. */
    public String found() {
      return free + " free";
    }

    /** How many are needed, in words. */
    public String wanted() {
      return String.valueOf(needed);
    }
  }

  @Kind(
      topic = Topic.BUFFERS,
      about = "How many incursions into a zone the last days saw.",
      sentence = "Incursions into {zone} in the last days: {incursions}",
      show = Kind.Show.LEVEL)
  record IncursionPressure(
      @Key @Ref(Given.Zone.class) String zone, @Unit("incursions") int incursions)
      implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "The incursions that stand for a demand for a buffer, against what is needed.",
      sentence = "{buffer} is asked for by {incursions} incursions; {needed} are needed",
      show = Kind.Show.DETAIL)
  record BufferDemand(
      @Key @Ref(Given.BufferProposal.class) String buffer,
      @Unit("incursions") int incursions,
      @Unit("incursions") int needed,
      @Unit("days") int days)
      implements Status {
    /** How many there were, in words. */
    public String found() {
      return incursions
          + (incursions == 1 ? " incursion" : " incursions")
          + " in "
          + days
          + " days";
    }

    /** How many are needed, in words. */
    public String wanted() {
      return needed + " in " + days + " days";
    }
  }

  @Kind(
      topic = Topic.BUFFERS,
      about =
          "A condition of a buffer that is unmet. What nobody stated is unknown, and unknown is not"
              + " met.",
      sentence = "{buffer} lacks {condition} (found: {found}; needed: {needed})",
      show = Kind.Show.STANDING)
  record BufferLacks(
      @Key @Ref(Given.BufferProposal.class) String buffer,
      @Key BufferCondition condition,
      String found,
      String needed)
      implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "Nothing that a buffer needs is missing.",
      sentence = "Nothing that {buffer} needs is missing",
      show = Kind.Show.DETAIL)
  record BufferReady(@Key @Ref(Given.BufferProposal.class) String buffer) implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "When something happens that could complete what a buffer needs.",
      sentence = "Something that {buffer} may need happens {at}",
      show = Kind.Show.DETAIL)
  record BufferStep(@Ref(Given.BufferProposal.class) String buffer, LocalDateTime at)
      implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "Everything that a buffer needs came together, and no consent was withdrawn since.",
      sentence = "{buffer} is consented since {since}",
      life = "buffer")
  record BufferConsented(@Key @Ref(Given.BufferProposal.class) String buffer, LocalDateTime since)
      implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "When a consented buffer is to be in place.",
      sentence = "{buffer} is to be in place {ends}",
      show = Kind.Show.DETAIL)
  record BufferDue(
      @Key @Ref(Given.BufferProposal.class) String buffer, LocalDateTime since, LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "A buffer force is in place.",
      sentence = "{buffer} is in place",
      show = Kind.Show.STANDING,
      life = "buffer")
  record BufferActive(@Key @Ref(Given.BufferProposal.class) String buffer) implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "A buffer has a mandate.",
      sentence = "{buffer} has a mandate until {ends}",
      show = Kind.Show.STANDING)
  record BufferMandate(@Key @Ref(Given.BufferProposal.class) String buffer, LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "The power on the other side has entered the zone of a buffer.",
      sentence = "{by} has breached {buffer}")
  record BufferBreached(
      @Key @Ref(Given.BufferProposal.class) String buffer, @Key @Ref(Given.Actor.class) String by)
      implements Status {}

  @Kind(
      topic = Topic.BUFFERS,
      about = "What a buffer does not do.",
      sentence = "{buffer}: {limit}",
      show = Kind.Show.STANDING)
  record BufferLimit(@Key @Ref(Given.BufferProposal.class) String buffer, @Key String limit)
      implements Status {}

  @Kind(
      topic = Topic.SIGNALS,
      about = "An observer believes that an actor stays out of the fighting at a front.",
      sentence = "{observer} perceives {actor} as neutral at {front}")
  record PerceivedNeutral(
      @Key @Ref(Given.Actor.class) String actor,
      @Key @Ref(Given.Front.class) String front,
      @Key @Ref(Given.Actor.class) String observer)
      implements Status {}

  @Kind(
      topic = Topic.SIGNALS,
      about = "Until when an answer to a concession is to be looked for.",
      sentence =
          "An answer of {receiver} to the concession of {giver} at {base} is looked for until"
              + " {ends}",
      show = Kind.Show.DETAIL)
  record ConcessionOpen(
      @Ref(Given.Base.class) String base,
      @Ref(Given.Actor.class) String giver,
      @Ref(Given.Actor.class) String receiver,
      LocalDateTime since,
      LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.SIGNALS,
      about = "A concession was answered by a named act.",
      sentence = "{receiver} has answered the concession of {giver} at {base}")
  record ConcessionReciprocated(
      @Key @Ref(Given.Base.class) String base,
      @Key @Ref(Given.Actor.class) String giver,
      @Key @Ref(Given.Actor.class) String receiver)
      implements Status {
    /** What a change of trust is put down to. */
    public String cause() {
      return "the answer to the concession at " + base;
    }
  }

  @Kind(
      topic = Topic.SIGNALS,
      about = "No answer to a concession is reported; the next one is dearer.",
      sentence =
          "No answer of {receiver} to the concession of {giver} at {base} is reported: the next one"
              + " is dearer")
  record ConcessionUnanswered(
      @Key @Ref(Given.Base.class) String base,
      @Key @Ref(Given.Actor.class) String giver,
      @Key @Ref(Given.Actor.class) String receiver)
      implements Status {
    /** What a change of trust is put down to. */
    public String cause() {
      return "no answer to the concession at " + base;
    }
  }

  @Kind(
      topic = Topic.SIGNALS,
      about = "Something makes a front tenser.",
      sentence = "Tension rises at {front}: {cause}",
      show = Kind.Show.STANDING)
  record Tension(@Key @Ref(Given.Front.class) String front, @Key String cause) implements Status {}

  @Kind(
      topic = Topic.SIGNALS,
      about = "An established step of escalation.",
      sentence = "A step of escalation between {between}, {rung}, is taken on {day}",
      show = Kind.Show.DETAIL)
  record EscalationStep(@Ref(Given.Actor.class) SortedSet<String> between, Rung rung, LocalDate day)
      implements Status {
    /** How high it is on the ladder, from 1. */
    public int height() {
      return rung.ordinal() + 1;
    }
  }

  @Kind(
      topic = Topic.SIGNALS,
      about = "The highest established step of escalation of the last days.",
      sentence =
          "The highest established step of escalation between {between} in the last days: {rung}",
      show = Kind.Show.STANDING)
  record Escalation(@Key @Ref(Given.Actor.class) SortedSet<String> between, Rung rung)
      implements Status {}

  @Kind(
      topic = Topic.RELATIONS,
      about =
          "What one thing adds to, or takes from, the trust of one actor in another (judgement).",
      sentence = "Trust of {from} in {to}: {trust} from {cause}",
      show = Kind.Show.SCORE)
  record TrustContribution(
      @Key @Ref(Given.Actor.class) String from,
      @Key @Ref(Given.Actor.class) String to,
      @Key String cause,
      @Unit("hundredths of a point") int trust)
      implements Status {}

  @Kind(
      topic = Topic.RELATIONS,
      about = "How far one actor trusts another: an ordinal judgement, not data.",
      sentence = "Trust of {from} in {to}: {trust} points (judgement)",
      show = Kind.Show.SCORE)
  record TrustLevel(
      @Key @Ref(Given.Actor.class) String from,
      @Key @Ref(Given.Actor.class) String to,
      @Unit("hundredths of a point") int trust)
      implements Status {}

  @Kind(
      topic = Topic.RELATIONS,
      about = "The band that the trust of one actor in another lies in (judgement).",
      sentence = "Trust of {from} in {to} is {band}",
      show = Kind.Show.CROSSING)
  record TrustBand(
      @Key @Ref(Given.Actor.class) String from, @Key @Ref(Given.Actor.class) String to, Band band)
      implements Status {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "Posts and rights that are given, or not, change the will to fight.",
      sentence = "The will of {actor} to fight is {direction}: promise {promise}",
      show = Kind.Show.STANDING)
  record WillToFight(
      @Key @Ref(Given.Actor.class) String actor,
      @Key @Ref(Given.Promise.class) String promise,
      Direction direction)
      implements Status {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about = "Both sides pulled back and police took the place of armies.",
      sentence = "Fewer contact incidents are to be expected at {front}")
  record ContactReduced(@Key @Ref(Given.Front.class) String front) implements Status {}

  @Kind(
      topic = Topic.SPILLOVER,
      about = "Whether aircraft may pass.",
      sentence = "The airspace of {state} is {airspace}",
      show = Kind.Show.STANDING)
  record AirspaceStatus(@Key @Ref(Given.Actor.class) String state, AirspaceState airspace)
      implements Status {}

  @Kind(
      topic = Topic.SPILLOVER,
      about = "Debris may fall on a state under the way of strikes.",
      sentence = "Debris of the strikes on {struck} may fall on {state}")
  record DebrisRisk(
      @Key @Ref(Given.Actor.class) String state, @Key @Ref(Given.Actor.class) String struck)
      implements Status {}

  @Kind(
      topic = Topic.SPILLOVER,
      about =
          "An ally of a struck actor may carry the war to its own front. Whether it does is its"
              + " decision.",
      sentence = "{front} is at risk: {ally} is tied to {struck}, which is struck")
  record FrontAtRisk(
      @Key @Ref(Given.Front.class) String front,
      @Key @Ref(Given.Actor.class) String ally,
      @Key @Ref(Given.Actor.class) String struck)
      implements Status {}

  @Kind(
      topic = Topic.SPILLOVER,
      about = "A state that permits strikes may be drawn in.",
      sentence = "{state} risks being drawn in: it permits strikes on {struck}")
  record DrawInRisk(
      @Key @Ref(Given.Actor.class) String state, @Key @Ref(Given.Actor.class) String struck)
      implements Status {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "Nobody guards a prison while control changes hands.",
      sentence = "Detainees may escape from {prison}: its guards left")
  record EscapeRisk(@Key @Ref(Given.Prison.class) String prison) implements Status {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "The least of the numbers that are claimed to have escaped.",
      sentence = "Between {count} and {most} are claimed to have escaped from {prison}",
      show = Kind.Show.STANDING)
  record EscapeEstimate(
      @Key @Ref(Given.Prison.class) String prison,
      @Unit("people") int count,
      @Unit("people") int most)
      implements Status {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "A corridor is open and convoys arrive in a place that is cut off.",
      sentence = "The blockade {blockade} is relieved by a corridor and a convoy",
      show = Kind.Show.DETAIL)
  record BlockadeRelieved(@Key @Ref(Event.BlockadeBegan.class) String blockade) implements Status {}

  @Kind(
      topic = Topic.SIGNALS,
      about = "How long a threat without the means for it is heard.",
      sentence = "The threat {threat} of {by} against {against} is heard until {ends}",
      show = Kind.Show.DETAIL)
  record ThreatHeard(
      @Ref(Event.Threat.class) String threat,
      @Ref(Given.Actor.class) String by,
      @Ref(Given.Actor.class) String against,
      LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.NEGOTIATION,
      about =
          "The date by which parties were to have agreed, or carried out what they agreed, is"
              + " over.",
      sentence = "The deadline of {deadline} between {between} has passed",
      show = Kind.Show.DETAIL)
  record DeadlinePassed(@Ref(Given.Actor.class) SortedSet<String> between, LocalDateTime deadline)
      implements Status {}

  @Kind(
      topic = Topic.RELATIONS,
      about = "How long the action that keeps a visit's effect from fading may take.",
      sentence = "Action after the visit {visit} of {by} to {to} counts until {ends}",
      show = Kind.Show.DETAIL)
  record VisitSpan(
      @Ref(Event.Visit.class) String visit,
      @Ref(Given.Actor.class) String by,
      @Ref(Given.Actor.class) String to,
      LocalDateTime since,
      LocalDateTime ends)
      implements Status {}

  @Kind(
      topic = Topic.RELATIONS,
      about = "Action followed a visit in time, so that its effect does not fade.",
      sentence = "Action has followed the visit {visit}: its effect does not fade",
      show = Kind.Show.STANDING)
  record VisitFollowed(@Key @Ref(Event.Visit.class) String visit) implements Status {}

  @Kind(
      topic = Topic.HUMANITARIAN,
      about = "What a blockade adds to the violation load of a ceasefire.",
      sentence =
          "The blockade {blockade} adds {points} points to the violation load of ceasefire"
              + " {ceasefire}",
      show = Kind.Show.LEVEL)
  record BlockadeWeight(
      @Key @Ref(Event.BlockadeBegan.class) String blockade,
      @Ref(Given.Ceasefire.class) String ceasefire,
      @Unit("points") int points)
      implements Status {}
}
