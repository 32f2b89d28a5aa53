package fr.obsrs.journal;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** The same in English. */
@Localized("en")
interface TeamMessagesEn extends TeamMessages {
    @Message("""
            {#switch what}\
            {#case 'invited'}invites somebody\
            {#case 'uninvited'}takes back an invitation{#if whom != ''} of {whom}{/if}\
            {#case 'joined'}joins the team{#if whom == ''} by the first link{#else}, invited by {whom}{/if}\
            {#case 'role'}changes {#if whom == ''}their own role{#else}the role of {whom}{/if}\
            {#case 'removed'}{#if whom == ''}leaves the team{#else}removes {whom} from the team{/if}\
            {#case 'linked'}makes a link for a new passphrase{#if whom != ''} of {whom}{/if}\
            {#case 'recovered'}chooses a new passphrase, by a link {#if whom == ''}from the console{#else}of {whom}{/if}\
            {#case 'changed'}changes their passphrase\
            {#case 'ended'}ends a session of {whom}\
            {#else}{what}\
            {/switch}{#switch role}\
            {#case ''}\
            {#case 'viewer'}, read only\
            {#case 'moderator'}, moderation\
            {#case 'admin'}, administration\
            {#else}, {role}\
            {/switch}""")
    @Override
    String did(String what, String role, String whom);
}
