import { type DemoPerson, people } from '../people';
import { escape } from './escape';
import { pageOf } from './layout';

/** One button per person: whoever tries things out chooses who to be. */
export const signInPage = (uid: string, nonce: string): string =>
  pageOf({
    title: 'Sign in',
    nonce,
    main: `<h1>Sign in</h1>
<p>Choose who you are today.</p>
<form method="post" action="/interaction/${encodeURIComponent(uid)}">
${tenants.map(groupOf).join('\n')}
<div class="actions"><button class="quiet" name="person" value="">Cancel</button></div>
</form>
<p class="note">These people are made up and have no passwords: this page is for trying StreamStock out on one’s own
machine. A real installation uses its own identity provider.</p>`,
  });

const tenants = [...new Set(people.map(({ tenant }) => tenant))];

const groupOf = (tenant: string): string => `<h2 id="of-${tenant}">Tenant ${escape(tenant)}</h2>
<ul aria-labelledby="of-${tenant}">
${people
  .filter((person) => person.tenant === tenant)
  .map((person) => `<li>${buttonOf(person)}</li>`)
  .join('\n')}
</ul>`;

const buttonOf = (person: DemoPerson): string => {
  const { id, name, role, tenant } = person;
  return `<button class="person" name="person" value="${id}">
<span class="initials" aria-hidden="true">${escape(initialsOf(name))}</span>
<b>${escape(name)}<span class="unseen">, </span></b>
<span class="may">${escape(`${role} of ${tenant}, ${placesOf(person)}`)}</span>
</button>`;
};

const initialsOf = (name: string): string =>
  name
    .split(' ')
    .map((part) => part.slice(0, 1))
    .join('');

const placesOf = ({ locations }: DemoPerson): string =>
  locations === '*' ? 'all locations' : locations.join(', ');
