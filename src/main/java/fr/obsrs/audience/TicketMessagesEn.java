package fr.obsrs.audience;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;
import org.jspecify.annotations.Nullable;

/** What the holder of a ticket reads, in English. */
@Localized("en")
interface TicketMessagesEn extends TicketMessages {
    @Message("My poster")
    @Override
    String mine();

    @Message("""
            {#switch status}\
            {#case 'waiting'}Got it!\
            {#case 'shown'}You’re on the wall!\
            {#case 'rejected'}Not this time\
            {#case 'withdrawn'}It’s down.\
            {#case 'unknown'}Nobody knows this ticket.\
            {/switch}""")
    @Override
    String heading(String status);

    @Message("""
            {#switch status}\
            {#case 'waiting'}A human checks, then up it goes. This page keeps itself up to date.\
            {#case 'shown'}Look up: it is looking at you.\
            {#case 'rejected'}You can edit and resend it.\
            {#case 'withdrawn'}Your poster is gone, here and on the wall, for good.\
            {#case 'unknown'}The address may be incomplete, or the poster left long ago.\
            {/switch}""")
    @Override
    String explained(String status);

    @Message("""
            {#switch status}\
            {#case 'waiting'}Being checked\
            {#case 'shown'}Posted\
            {#case 'rejected'}Not posted\
            {#case 'withdrawn'}Taken down\
            {#case 'unknown'}Unknown\
            {/switch}""")
    @Override
    String stamp(String status);

    @Message("Where your poster stands")
    @Override
    String steps();

    @Message("Dropped off")
    @Override
    String dropped();

    @Message("Being checked")
    @Override
    String checking();

    @Message("Checked")
    @Override
    String checked();

    @Message("On the wall")
    @Override
    String up();

    @Message("done")
    @Override
    String done();

    @Message("under way")
    @Override
    String now();

    @Message("to come")
    @Override
    String next();

    @Message("Take down")
    @Override
    String takeBack();

    @Message("Another one")
    @Override
    String another();

    @Message("Edit it")
    @Override
    String again();

    @Message("Why:")
    @Override
    String why();

    @Message("""
            {#switch code}\
            {#case 'INJURE'}a word in it can hurt someone.\
            {#case 'DIFFAMATION'}it accuses a person or an organisation.\
            {#case 'HAINE_DISCRIMINATION'}it attacks people for what they are.\
            {#case 'MENACE'}it can be read as a threat.\
            {#case 'HARCELEMENT'}it keeps on at someone.\
            {#case 'DONNEES_PERSONNELLES'}it holds a number, an address or other personal data.\
            {#case 'VIE_PRIVEE_IMAGE'}it touches someone’s privacy or image.\
            {#case 'MINEUR'}it is about a minor.\
            {#case 'SEXUEL_VIOLENT'}it is not for every audience.\
            {#case 'USURPATION'}it speaks in someone else’s name.\
            {#case 'FAUSSE_NOUVELLE'}what it says could not be checked.\
            {#case 'CONTREFACON'}it reuses a work whose rights are unclear.\
            {#case 'PUBLICITE_SPAM'}it looks like advertising.\
            {#case 'HORS_SUJET'}it strays from today’s subject.\
            {#case 'RESERVE_ELECTORALE'}an election is near: the wall keeps quiet about it.\
            {#case 'RETRAIT_AUTEUR'}you asked for it to be removed.\
            {#case 'RETRAIT_PERSONNE_CITEE'}a person it names asked for its removal.\
            {#case 'TECHNIQUE'}a technical hitch, nothing against you.\
            {#else}the team did not keep it.\
            {/switch}""")
    @Override
    String reason(@Nullable String code);
}
