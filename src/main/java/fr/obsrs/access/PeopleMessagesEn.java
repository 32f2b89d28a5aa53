package fr.obsrs.access;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What the pages of people and of one’s own account say, in English. */
@Localized("en")
interface PeopleMessagesEn extends PeopleMessages {
    @Message("The team")
    @Override
    String title();

    @Message("Who checks with you, and from where.")
    @Override
    String lead();

    @Message("Skip to the content")
    @Override
    String skip();

    @Message("My account")
    @Override
    String mine();

    @Message("Person")
    @Override
    String person();

    @Message("Role")
    @Override
    String role();

    @Message("To do")
    @Override
    String toDo();

    @Message("you")
    @Override
    String you();

    @Message("This account comes from the wall’s settings. It is changed there.")
    @Override
    String fixed();

    @Message("Change")
    @Override
    String change();

    @Message("Role of {name}")
    @Override
    String roleOf(String name);

    @Message("New passphrase…")
    @Override
    String newLink();

    @Message("Remove")
    @Override
    String remove();

    @Message("Remove {name}?")
    @Override
    String removeSure(String name);

    @Message("Decisions stay in the journal. All that is open under this name closes at once.")
    @Override
    String removeExplained();

    @Message("Yes, remove")
    @Override
    String removeYes();

    @Message("Invite somebody")
    @Override
    String invite();

    @Message("You get a link to hand over. It works once, within 7 days.")
    @Override
    String inviteHelp();

    @Message("Make a link")
    @Override
    String inviteDo();

    @Message("Here is the link")
    @Override
    String linkTitle();

    @Message("It will not be shown again: hand it over now, to one person. Good for 7 days, once.")
    @Override
    String linkInvite();

    @Message("For {name}. It will not be shown again: hand it over now. Good for 24 hours, once.")
    @Override
    String linkReset(String name);

    @Message("Copy")
    @Override
    String copy();

    @Message("Copied.")
    @Override
    String copied();

    @Message("Open invitations")
    @Override
    String pending();

    @Message("No invitation is open.")
    @Override
    String pendingNone();

    @Message("by {by}")
    @Override
    String invitedBy(String by);

    @Message("until")
    @Override
    String until();

    @Message("Withdraw")
    @Override
    String withdraw();

    @Message("Who is signed in")
    @Override
    String sessions();

    @Message("Where I am signed in")
    @Override
    String mySessions();

    @Message("Device")
    @Override
    String device();

    @Message("Since")
    @Override
    String since();

    @Message("Last seen")
    @Override
    String seen();

    @Message("here")
    @Override
    String here();

    @Message("End")
    @Override
    String end();

    @Message("End all but this one")
    @Override
    String endOthers();

    @Message("Sign out")
    @Override
    String signOut();

    @Message("""
            {name} · {#switch role}
            {#case 'viewer'}read only\
            {#case 'moderator'}moderation\
            {#case 'admin'}administration\
            {#else}{role}\
            {/switch}""")
    @Override
    String accountLead(String name, String role);

    @Message("""
            {#switch role}
            {#case 'viewer'}read only\
            {#case 'moderator'}moderation\
            {#case 'admin'}administration\
            {#else}{role}\
            {/switch}""")
    @Override
    String roleName(String role);

    @Message("""
            {#switch role}
            {#case 'viewer'}sees all, decides nothing\
            {#case 'moderator'}checks and decides\
            {#case 'admin'}checks, decides, looks after the team\
            {#else}{role}\
            {/switch}""")
    @Override
    String roleHelp(String role);

    @Message("Change my passphrase")
    @Override
    String passphraseTitle();

    @Message("Present passphrase")
    @Override
    String passphraseNow();

    @Message("New passphrase")
    @Override
    String passphraseNew();

    @Message("Change it")
    @Override
    String passphraseKeep();

    @Message("Everywhere else the new one will be needed.")
    @Override
    String passphraseNote();

    @Message("A session lasts 12 hours at most, and an hour when nothing is done.")
    @Override
    String limits();

    @Message("""
            {#switch what}
            {#case 'role'}Role changed.\
            {#case 'removed'}Account removed, sessions ended.\
            {#case 'withdrawn'}Invitation withdrawn.\
            {#case 'ended'}Session ended.\
            {#case 'passphrase'}Passphrase changed.\
            {#case 'last'}Nothing changed: somebody must always look after the team.\
            {#case 'fixed'}Nothing changed: this account comes from the wall’s settings.\
            {#case 'unknown'}Nothing changed: there is no such account any more.\
            {#case 'unsure'}Nobody can tell whether this was kept. Look below, then try again.\
            {#case 'wrong'}Nothing changed: the present passphrase is another one.\
            {#case 'short'}Nothing changed: 12 characters at least.\
            {#case 'obvious'}Nothing changed: this passphrase is among the first that anyone would try.\
            {#case 'wait'}Nothing changed: too many tries in a row, wait a little.\
            {#else}{what}\
            {/switch}""")
    @Override
    String said(String what);
}
