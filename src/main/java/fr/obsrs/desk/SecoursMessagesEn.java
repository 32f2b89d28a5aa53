package fr.obsrs.desk;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The curtain, the pause and the notices, in English. */
@Localized("en")
interface SecoursMessagesEn extends SecoursMessages {
    @Message("Pages of the desk")
    @Override
    String pages();

    @Message("The desk")
    @Override
    String desk();

    @Message("The journal")
    @Override
    String journal();

    @Message("The rules")
    @Override
    String rules();

    @Message("Clear the wall")
    @Override
    String help();

    @Message("⇧ Esc")
    @Override
    String helpKey();

    @Message("Pause posting")
    @Override
    String pause();

    @Message("Resume posting")
    @Override
    String resume();

    @Message("The walls")
    @Override
    String walls();

    @Message("Don’t panic, here are the walls")
    @Override
    String title();

    @Message("Close")
    @Override
    String close();

    @Message("Posters are visible.")
    @Override
    String open();

    @Message("Asked, not confirmed yet. The same order is sent again until it is recorded.")
    @Override
    String asked();

    @Message("Hidden on every screen of this machine, being recorded: the log is slow.")
    @Override
    String hidden();

    @Message("Preview of the wall, small")
    @Override
    String preview();

    @Message("Curtain drawn by {by}: no screen shows a poster.")
    @Override
    String drawn(String by);

    @Message("Draw the curtain everywhere")
    @Override
    String draw();

    @Message("Lift the curtain…")
    @Override
    String lift();

    @Message(
            "{#if n == '0'}Posters will be back at once. No screen answers for now.{#else if n == '1'}Posters will be back at once on 1 screen. Look first at what is there.{#else}Posters will be back at once on {n} screens. Look first at what is there.{/if}")
    @Override
    String liftSure(String n);

    @Message("Yes, show the posters")
    @Override
    String liftYes();

    @Message("Leave the curtain")
    @Override
    String liftNo();

    @Message("Posting paused ({by}): what is put up waits, the wall keeps what it shows.")
    @Override
    String paused(String by);

    @Message("Recorded.")
    @Override
    String done();

    @Message("Refused: {detail}")
    @Override
    String refused(String detail);

    @Message("You are signed out. Reload the page to sign in.")
    @Override
    String signedOut();

    @Message("These states are old, the desk does not answer.")
    @Override
    String offline();

    @Message("The screens")
    @Override
    String screens();

    @Message("{n} of {all} confirm")
    @Override
    String confirmed(String n, String all);

    @Message("See the wall in another tab")
    @Override
    String see();

    @Message("No screen has said anything for two minutes.")
    @Override
    String noScreens();

    @Message("Common wall")
    @Override
    String common();

    @Message("Workshop {number}")
    @Override
    String room(String number);

    @Message("curtain drawn")
    @Override
    String isDrawn();

    @Message("not confirmed yet")
    @Override
    String isPending();

    @Message("silent for {seconds} s: go and look")
    @Override
    String isSilent(String seconds);

    @Message("paints no more: hidden tab, or frozen")
    @Override
    String isFrozen();

    @Message("{#if n == '1'}shows 1 poster{#else}shows {n} posters{/if}")
    @Override
    String isPosts(String n);

    @Message("empty wall")
    @Override
    String isEmpty();

    @Message("neutral slide, no curtain")
    @Override
    String isNeutral();

    @Message("Hear ye")
    @Override
    String announcement();

    @Message("Your notice (280 characters at most)")
    @Override
    String text();

    @Message("Where")
    @Override
    String where();

    @Message("All walls")
    @Override
    String allWalls();

    @Message("Put the notice up")
    @Override
    String post();

    @Message("by {name}")
    @Override
    String by(String name);

    @Message("Take the notice down")
    @Override
    String takeDown();
}
