import type { FastifyReply, FastifyRequest } from 'fastify';
import { SessionCookies } from './session-cookies';

const replyInto = (sent: string[]): FastifyReply =>
  ({ header: (_name: string, value: string) => sent.push(value) }) as unknown as FastifyReply;
const requestWith = (cookie: string): FastifyRequest => ({ headers: { cookie } }) as FastifyRequest;

describe('cookies', () => {
  it('are held to this host and to TLS where there is TLS', () => {
    const sent: string[] = [];
    const cookies = new SessionCookies('https://stock.example');
    cookies.keepSession(replyInto(sent), 'id', 60);
    cookies.keepBrowser(replyInto(sent), 'secret');
    cookies.forgetSession(replyInto(sent));
    expect(sent).toEqual([
      '__Host-streamstock_session=id; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=60',
      '__Host-streamstock_sign_in=secret; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=600',
      '__Host-streamstock_session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0',
    ]);
    expect(cookies.sessionIn(requestWith('streamstock_session=planted'))).toBeUndefined();
  });

  it('have plain names without TLS, which browsers would not take otherwise', () => {
    const cookies = new SessionCookies('http://localhost:3000');
    expect(cookies.sessionName).toBe('streamstock_session');
    expect(cookies.sessionIn(requestWith('a=1; streamstock_session=id'))).toBe('id');
  });
});
