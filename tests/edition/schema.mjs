// Holds the published schemas to what they describe: the shipped and the golden documents fit them, altered copies do
// not, and the schemas refuse nothing that the program accepts.
//
//   node schema.mjs

import { readFileSync, readdirSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';

const at = (path) => new URL(`../../${path}`, import.meta.url);
const read = (path) => JSON.parse(readFileSync(at(path), 'utf8'));

// The patterns say all that the formats would; formats are for people.
const ajv = new Ajv2020({ strict: true, allErrors: true, strictRequired: false, strictTypes: false, validateFormats: false });
const fits = {
  edition: ajv.compile(read('public/data/edition.schema.json')),
  invitation: ajv.compile(read('public/data/invitation.schema.json')),
  claim: ajv.compile(read('public/data/claim.schema.json')),
  // Names both.
  ballot: ajv.compile(read('public/data/ballot.schema.json')),
  revocations: ajv.compile(read('public/data/revocations.schema.json')),
  decisions: ajv.compile(read('public/data/decisions.schema.json')),
  // Names the three before.
  results: ajv.compile(read('public/data/results.schema.json')),
  // Names the invitation.
  roster: ajv.compile(read('public/data/roster.schema.json')),
  office: ajv.compile(read('public/data/office.schema.json')),
  editions: ajv.compile(read('public/data/editions.schema.json')),
  view: ajv.compile(read('public/data/view.schema.json')),
};

let passed = 0;
let failed = 0;

function report(good, line) {
  if (good) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`FAILED  ${line}`);
  }
}

function check(schema, what, document) {
  const good = fits[schema](document);
  report(good, `${what}: ${ajv.errorsText(fits[schema].errors, { dataVar: '' })}`);
}

function checkRefused(schema, what, document, alter) {
  const copy = structuredClone(document);
  alter(copy);
  report(!fits[schema](copy), `${schema} accepted although ${what}`);
}

const editions = ['public/data/edition.json', 'tests/data/editions/valid.json', 'tests/data/v1/edition.json', 'tests/data/v1/hashtags-2019-essai.json', 'tests/data/v1/jury.json', 'tests/data/v1/council.json'];
for (const path of editions) check('edition', path, read(path));

const ballots = ['r1', 'r2', 'invited-r1', 'invited-r2'].map((name) => `tests/data/v1/ballot-${name}.json`);
for (const path of ballots) check('ballot', path, read(path));

const edition = read('tests/data/editions/valid.json');
const editionFaults = {
  'the format is another': (it) => { it.format = 'palmares-edition/2'; },
  'the title is missing': (it) => { delete it.title; },
  'a member is unknown': (it) => { it.nominees[0].likes = 3; },
  'a title is empty': (it) => { it.nominees[0].title = ''; },
  'an id has a capital': (it) => { it.nominees[0].id = 'Affiche'; },
  'an id is too long': (it) => { it.id = 'a'.repeat(81); },
  'a link is no https': (it) => { it.nominees[0].links[0].url = 'http://example.org/'; },
  'a link is a script': (it) => { it.organisers[0].url = 'javascript:alert(1)'; },
  'a date is French': (it) => { it.dates[0].date = '14/03/2031'; },
  'there is no category': (it) => { it.categories = []; },
  'the rule is another': (it) => { it.categories[0].rule.method = 'majority'; },
  'a count is negative': (it) => { it.distinctions[0].awarded = -1; },
  'a count is text': (it) => { it.distinctions[0].awarded = '1'; },
  'a code is no code': (it) => { it.territories[0].code.value = '01 999'; },
  'a SIREN has a letter': (it) => { it.territories[1].code.value = '99999999A'; },
  'a territory lies nowhere': (it) => { it.territories[0].departments = []; },
  'a metal is unknown': (it) => { it.distinctions[0].metal = 'platinum'; },
  'a candidature has no title': (it) => { delete it.candidatures[0].title; },
  'a candidature has another member': (it) => { it.candidatures[0].rank = 1; },
  'candidatures are null': (it) => { it.candidatures = null; },
  'an earlier edition has no source': (it) => { delete it.earlier[0].source; },
  'an earlier edition has entries': (it) => { it.earlier[0].nominees = []; },
  'a licence has no name': (it) => { delete it.licence.name; },
  'a licence is a name alone': (it) => { it.licence = 'Licence Ouverte 2.0'; },
  'a licence leads nowhere': (it) => { it.licence.url = 'http://example.org/'; },
};
for (const [what, alter] of Object.entries(editionFaults)) checkRefused('edition', what, edition, alter);

const council = read('tests/data/v1/council.json');
const councilFaults = {
  'a count has no source': (it) => { it.distinctions[0].awarded = 1; },
  'a source states nothing': (it) => { it.distinctions[0].source = 'nomines'; },
  'places begin at 0': (it) => { it.distinctions[0].places.from = 0; },
  'places do not end': (it) => { delete it.distinctions[1].places.to; },
  'places are a number': (it) => { it.distinctions[0].places = 1; },
  'nobody makes a quorum': (it) => { it.categories[0].quorum = 0; },
  'a quorum is text': (it) => { it.categories[0].quorum = '3'; },
  'chance parts ties': (it) => { it.ties = 'chance'; },
  'a selection is unknown': (it) => { it.selection.method = 'best'; },
  'nobody goes on': (it) => { it.selection.places = 0; },
  'a selection is both': (it) => { it.selection.points = 5; },
  'a selection has no points': (it) => { it.selection = { method: 'at-least' }; },
};
for (const [what, alter] of Object.entries(councilFaults)) checkRefused('edition', what, council, alter);

const state = { digest: `sha-256:${'A'.repeat(43)}`, changed: ['affiche', 'gone-since'] };
const amended = { ...council, amends: [state, { digest: `sha-256:${'B'.repeat(42)}A`, changed: [] }] };
check('edition', 'an amended edition', amended);
const amendedFaults = {
  'nothing is amended': (it) => { it.amends = []; },
  'an amended state is a digest alone': (it) => { it.amends[0] = state.digest; },
  'an amended state has no digest': (it) => { delete it.amends[0].digest; },
  'an amended state says not what changed': (it) => { delete it.amends[0].changed; },
  'a digest has no name': (it) => { it.amends[0].digest = 'A'.repeat(43); },
  'a category changed twice': (it) => { it.amends[0].changed = ['affiche', 'affiche']; },
  'everything changed': (it) => { it.amends[0].changed = '*'; },
  'a change has a reason': (it) => { it.amends[0].because = 'faute'; },
};
for (const [what, alter] of Object.entries(amendedFaults)) checkRefused('edition', what, amended, alter);

check('edition', 'a selection by points', { ...council, ties: 'shared', selection: { method: 'at-least', points: 5 } });

const index = read('tests/data/v1/editions.json');
check('editions', 'tests/data/v1/editions.json', index);
const indexFaults = {
  'the format is another': (it) => { it.format = 'palmares-editions/2'; },
  'there is no edition': (it) => { it.editions = []; },
  'a folder leads out': (it) => { it.editions[1].folder = 'editions/../'; },
  'a folder is an address': (it) => { it.editions[1].folder = 'https://example.org/'; },
  'a number is missing': (it) => { delete it.editions[0].entries; },
  'nobody is nominated': (it) => { it.editions[0].nominees = 0; },
  'a member is unknown': (it) => { it.editions[0].votes = 3; },
  'earlier ones are missing': (it) => { delete it.earlier; },
  'an earlier one has no theme': (it) => { delete it.earlier[0].theme; },
};
for (const [what, alter] of Object.entries(indexFaults)) checkRefused('editions', what, index, alter);

const view = read('tests/data/v1/view.json');
check('view', 'tests/data/v1/view.json', view);
check('view', 'a view of nothing', { ...view, query: 'q=zzz', editions: [], entries: [] });
const licensed = structuredClone(view);
licensed.editions[0].licence = edition.licence;
check('view', 'a view of an edition with a licence', licensed);
const viewFaults = {
  'the format is another': (it) => { it.format = 'palmares-view/2'; },
  'the query is missing': (it) => { delete it.query; },
  'the query is not written as in an address': (it) => { it.query = 'q=à l’heure'; },
  'an edition has no source': (it) => { it.editions[0].sources = {}; },
  'a source has no publisher': (it) => { delete it.editions[0].sources.nomines.publisher; },
  'a licence has no address': (it) => { it.editions[0].licence = { name: 'Licence Ouverte 2.0' }; },
  'a territory lies nowhere': (it) => { it.entries[0].territory.departments = []; },
  'a département is a code alone': (it) => { it.entries[0].territory.departments = ['01']; },
  'a link is a script': (it) => { it.entries[0].links[0].url = 'javascript:alert(1)'; },
  'an award has no source': (it) => { delete it.entries.find((entry) => entry.awards.length > 0).awards[0].source; },
  'a member is unknown': (it) => { it.entries[0].votes = 3; },
};
for (const [what, alter] of Object.entries(viewFaults)) checkRefused('view', what, view, alter);

const [first, second, invitedFirst] = ballots.map(read);
const ballotFaults = {
  'the format is another': (it) => { it.format = 'palmares-ballot/2'; },
  'the signature is missing': (it) => { delete it.signature; },
  'the signature has padding': (it) => { it.signature += '=='; },
  'the signature contains the payload': (it) => { it.signature = it.signature.replace('..', '.e30.'); },
  'a member is unknown': (it) => { it.weight = 2; },
  'the juror has no name': (it) => { it.juror.name = ' '; },
  'the name hides a direction control': (it) => { it.juror.name = 'Zoé\u202e'; },
  'the name has two lines': (it) => { it.juror.name = 'Zoé\nLe Gall'; },
  'the territory is two things': (it) => { it.juror.territory.elsewhere = 'Paris'; },
  'the territory is nothing': (it) => { it.juror.territory = {}; },
  'the revision is 0': (it) => { it.revision = 0; },
  'the revision is half': (it) => { it.revision = 1.5; },
  'the first revision has a previous one': (it) => { it.previous = second.previous; },
  'the digest has stray bits': (it) => { it.edition.digest = it.edition.digest.slice(0, -1) + 'B'; },
  'the instant has an offset': (it) => { it.created = '2031-03-01T09:26:53+01:00'; },
  'an answer is unknown': (it) => { it.votes[0].answer = 'none'; },
  'a choice names nobody': (it) => { it.votes[0].nominees = []; },
  'a choice names one twice': (it) => { it.votes[0].nominees.push(it.votes[0].nominees[0]); },
  'scores stand beside a choice': (it) => { it.votes[0].scores = [{ nominee: 'affiche-des-bus', criterion: 'utilite', half_points: 15 }]; },
  'scores are missing': (it) => { it.votes[0].answer = 'scores'; it.votes[0].nominees = []; },
  'a score is half a half point': (it) => { Object.assign(it.votes[0], { answer: 'scores', nominees: [], scores: [{ nominee: 'affiche-des-bus', criterion: 'utilite', half_points: 1.5 }] }); },
  'a ranking names nobody': (it) => { it.votes[0].answer = 'ranking'; it.votes[0].nominees = []; },
  'a note is empty': (it) => { it.recusals[0].note = ''; },
  'there is no comment among the comments': (it) => { it.comments = []; },
  'there is a claim beside a juror': (it) => { it.claim = read('tests/data/v1/claim.json'); },
  'nobody says who votes': (it) => { delete it.juror; },
  'a blank vote names somebody': (it) => { it.votes[0].answer = 'blank'; },
  'a comment is too long': (it) => { it.votes[0].comment = 'x'.repeat(1001); },
  'a reason is unknown': (it) => { it.recusals[0].reason = 'dislike'; },
  'the curve is another': (it) => { it.device_key.crv = 'P-256'; },
  'the private key is inside': (it) => { it.device_key.d = 'AA'; },
};
for (const [what, alter] of Object.entries(ballotFaults)) checkRefused('ballot', what, first, alter);
checkRefused('ballot', 'a later revision has no previous one', second, (it) => { it.previous = null; });
const invitedBallotFaults = {
  'there is no claim': (it) => { delete it.claim; },
  'there is no invitation': (it) => { delete it.invitation; },
  'the juror is named twice': (it) => { it.juror = first.juror; },
  'nobody signed the claim': (it) => { delete it.claim.signature; },
  'nobody signed the invitation': (it) => { delete it.invitation.signature; },
  'the secret is inside': (it) => { it.invitation.key.d = it.invitation.key.x; },
  'a score is half a half point': (it) => { it.votes.find(({ scores }) => scores).scores[0].half_points = 1.5; },
  'there is no tie among the ties': (it) => { it.no_conflict = []; },
};
for (const [what, alter] of Object.entries(invitedBallotFaults)) checkRefused('ballot', what, invitedFirst, alter);

const invited = Object.fromEntries(['invitation', 'claim', 'revocations'].map((name) => [name, read(`tests/data/v1/${name}.json`)]));
for (const [name, document] of Object.entries(invited)) check(name, `tests/data/v1/${name}.json`, document);
const invitedFaults = {
  invitation: {
    'the format is another': (it) => { it.format = 'palmares-claim/1'; },
    'nothing is judged': (it) => { it.categories = []; },
    'a category is named twice': (it) => { it.categories.push(it.categories[0]); },
    'the juror has no id': (it) => { delete it.juror.id; },
    'a territory lies nowhere': (it) => { it.territories[0].departments = []; },
    'a SIREN has a letter': (it) => { it.territories[1].code.value = '99999999A'; },
    'the secret is inside': (it) => { it.key.d = it.key.x; },
    'the last day is no instant': (it) => { it.until = '2032-02-28'; },
    'nobody signed it': (it) => { delete it.signature; },
  },
  claim: {
    'it names the invitation by id': (it) => { it.invitation = 'inv-7'; },
    'the device has no key': (it) => { delete it.device_key; },
    'nobody signed it': (it) => { delete it.signature; },
  },
  revocations: {
    'a reason is empty': (it) => { it.revoked[0].reason = ''; },
    'an invitation is missing': (it) => { delete it.revoked[0].invitation; },
    'nobody signed it': (it) => { delete it.signature; },
  },
};
for (const [name, faults] of Object.entries(invitedFaults)) {
  for (const [what, alter] of Object.entries(faults)) checkRefused(name, what, invited[name], alter);
}
const roster = read('tests/data/v1/roster.json');
check('roster', 'tests/data/v1/roster.json', roster);
check('roster', 'a jury of nobody', { ...roster, jurors: [] });
const rosterFaults = {
  'the format is another': (it) => { it.format = 'palmares-roster/2'; },
  'it does not say that it is secret': (it) => { delete it.keep; },
  'a juror has no id': (it) => { delete it.jurors[0].id; },
  'an address is none': (it) => { it.jurors[0].email = 'Zoé'; },
  'a category is named twice': (it) => { it.jurors[1].categories.push(it.jurors[1].categories[0]); },
  'an invitation has no secret': (it) => { delete it.jurors[0].invitations[0].seed; },
  'a secret has stray bits': (it) => { it.jurors[0].invitations[0].seed = it.jurors[0].invitations[0].seed.slice(0, -1) + 'B'; },
  'nobody signed an invitation': (it) => { delete it.jurors[0].invitations[0].document.signature; },
  'it was sent on a day': (it) => { it.jurors[0].invitations[0].sent = '2032-02-01'; },
  'a reason is empty': (it) => { it.jurors[0].invitations[0].revoked = { reason: '' }; },
};
for (const [what, alter] of Object.entries(rosterFaults)) checkRefused('roster', what, roster, alter);
const office = read('tests/data/v1/office.json');
check('office', 'tests/data/v1/office.json', office);
check('office', 'an office without anything', { ...office, papers: [], files: [], key: undefined });
const officeFaults = {
  'the format is another': (it) => { it.format = 'palmares-office/2'; },
  'it does not say that it is secret': (it) => { delete it.keep; },
  'a file has no name': (it) => { delete it.files[0].name; },
  'a file is there twice over': (it) => { it.files[0].base64url = 'AAAA'; },
  'a file is not there': (it) => { delete it.files[0].text; },
  'bytes have padding': (it) => { it.files.find(({ base64url }) => base64url).base64url += '=='; },
  'a key is opened': (it) => { it.key = { d: 'AA' }; },
  'the digest is missing': (it) => { delete it.digest; },
  'it was saved on a day': (it) => { it.created = '2033-03-08'; },
};
for (const [what, alter] of Object.entries(officeFaults)) checkRefused('office', what, office, alter);
check('revocations', 'a list that takes nothing back', { ...invited.revocations, revoked: [], signature: undefined });

const [decisions, results, anonymous] = ['decisions', 'results', 'results-anonymous'].map((name) => read(`tests/data/v1/${name}.json`));
check('decisions', 'tests/data/v1/decisions.json', decisions);
check('decisions', 'an open vote', { ...decisions, closing: null, late: [], ballots: [], ties: [], honours: [], peeks: [] });
check('results', 'tests/data/v1/results.json', results);
check('results', 'tests/data/v1/results-anonymous.json', anonymous);
check('edition', 'tests/data/v1/council-amended.json', read('tests/data/v1/council-amended.json'));
const resultsAmended = read('tests/data/v1/results-amended.json');
check('results', 'tests/data/v1/results-amended.json', resultsAmended);
const aside = (it) => it.files.find((file) => file.set_aside);
checkRefused('results', 'nothing is set aside', resultsAmended, (it) => { aside(it).set_aside = []; });
checkRefused('results', 'a category is set aside twice', resultsAmended, (it) => { aside(it).set_aside.push(aside(it).set_aside[0]); });
checkRefused('results', 'what is set aside is told in words', resultsAmended, (it) => { aside(it).set_aside = 'affiche'; });
const decisionsFaults = {
  'the format is another': (it) => { it.format = 'palmares-decisions/2'; },
  'nothing is said of the closing': (it) => { delete it.closing; },
  'a ballot was there twice': (it) => { it.closing.push(it.closing[0]); },
  'a late ballot has no reason': (it) => { delete it.late[0].reason; },
  'one ballot is no conflict': (it) => { it.ballots[0].contenders.pop(); },
  'a reason is empty': (it) => { it.ballots[0].reason = ' '; },
  'one nominee is no tie': (it) => { it.ties[0].nominees = [it.ties[0].ahead]; },
  'nobody goes ahead': (it) => { delete it.ties[0].ahead; },
  'a recipient is two': (it) => { it.honours[0].recipient.elsewhere = 'Ici'; },
  'a peek is no instant': (it) => { it.peeks[0].at = '2033-03-08'; },
  'a member is unknown': (it) => { it.signature = 'x'; },
};
for (const [what, alter] of Object.entries(decisionsFaults)) checkRefused('decisions', what, decisions, alter);
const resultsFaults = {
  'the format is another': (it) => { it.format = 'palmares-results/2'; },
  'nobody signed them': (it) => { delete it.signature; },
  'the organiser has no key': (it) => { delete it.organiser_key; },
  'a code is a sentence': (it) => { it.files[0].code = 'Compté'; },
  'a digest is cut': (it) => { it.files[0].digest = it.files[0].digest.slice(0, -1); },
  'nothing is said of who was invited': (it) => { delete it.categories[0].turnout.invited; },
  'a nominee was given two things': (it) => { it.categories[0].nominees[0].places = [1]; },
  'a nominee was given nothing': (it) => { delete it.categories[0].nominees[0].votes; },
  'scores have no jurors': (it) => { delete it.categories[3].nominees[0].jurors; },
  'a vote is half': (it) => { it.categories[0].nominees[0].votes = 0.5; },
  'a place is the 0th': (it) => { it.categories[0].places[0].place = 0; },
  'a merit is over nothing': (it) => { it.categories[0].places[0].merit.denominator = 0; },
  'the unjudged are missing': (it) => { delete it.categories[0].unjudged; },
  'a decision is missing': (it) => { delete it.decisions.ties; },
  'a member is unknown': (it) => { it.winner = 'affiche-du-marche'; },
};
for (const [what, alter] of Object.entries(resultsFaults)) {
  checkRefused('results', what, results, alter);
  checkRefused('results', what, anonymous, alter);
}
checkRefused('results', 'a ballot in them is unsigned', results, (it) => { delete it.ballots[0].signature; });

// What only a signature or an edition can tell must fit the schema: a stricter schema would be wrong.
const signed = /^(altered|header|recusal-removed|votes-|signature-(altered|not|of)|signed-|key-replaced|weak-key|wrong-|own-territory|category-|no-votes|nominee-|territory-|recusals-)/;
for (const name of readdirSync(at('tests/data/refused/')).filter((name) => signed.test(name))) {
  if (name === 'header-hs256.json' || name === 'header-none-unsigned.json') continue;
  check('ballot', `tests/data/refused/${name}`, read(`tests/data/refused/${name}`));
}

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
