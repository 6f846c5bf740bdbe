import { isAbsolute } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadConfig } from './config.ts';

const secret = '0123456789abcdef0123456789abcdef';

describe('the environment', () => {
  it('may be empty: a house of one process on this machine', () => {
    const { data, ...rest } = loadConfig({});
    expect(rest).toEqual({
      port: 4000,
      host: '127.0.0.1',
      databaseUrl: null,
      redisUrl: null,
      secret: null,
      demo: false,
      logLevel: 'info',
      subgraphUrls: {},
      introspection: false,
      origins: [],
      trustProxy: false,
      metricsToken: null,
      tls: null,
      publicUrl: null,
      channelApiBase: false,
      s3: null,
      privateTargets: false,
      privateLookups: false,
      encoder: null,
      masterKey: null,
      formerMasterKeys: [],
      awsKms: null,
      vault: null,
      keysUrl: null,
      sms: null,
      mail: null,
    });
    expect(isAbsolute(data) && data.endsWith('.liuke')).toBe(true);
  });

  it('is read where it is given', () => {
    expect(
      loadConfig({
        PORT: '0',
        HOST: '0.0.0.0',
        DATABASE_URL: 'postgresql://u:p@db:5432/liuke',
        REDIS_URL: 'rediss://cache',
        LIUKE_DATA: '/var/lib/liuke',
        LIUKE_SECRET: secret,
        LIUKE_DEMO: 'yes',
        LOG_LEVEL: 'DEBUG',
        LIUKE_SUBGRAPH_ROUTING_URL: 'http://routing:4000',
        INTROSPECTION: 'off',
        LIUKE_ORIGINS: 'https://shop.example, http://localhost:5173/',
        LIUKE_TRUST_PROXY: '1',
        LIUKE_URL: 'https://chat.shop.example/',
        LIUKE_CHANNEL_API_BASE: 'allow',
        LIUKE_ENCODER: '/srv/bge-small-zh',
        LIUKE_MASTER_KEY: 'a'.repeat(64),
        LIUKE_MASTER_KEYS_FORMER: 'b, c',
        LIUKE_KEYS_URL: 'file:///var/lib/liuke/keys',
        LIUKE_SMS_URL: 'aliyun://LTAI5t:s3cret@dysmsapi.aliyuncs.com/?sign=留客&template=SMS_1&templateEn=SMS_2',
        LIUKE_SMTP_URL: 'smtps://post:p%40ss@mail.shop.example:465',
        LIUKE_MAIL_FROM: '留客 <no-reply@shop.example>',
      }),
    ).toEqual({
      port: 0,
      host: '0.0.0.0',
      databaseUrl: 'postgresql://u:p@db:5432/liuke',
      redisUrl: 'rediss://cache',
      data: '/var/lib/liuke',
      secret,
      demo: true,
      logLevel: 'debug',
      subgraphUrls: { routing: 'http://routing:4000' },
      introspection: false,
      origins: ['https://shop.example', 'http://localhost:5173'],
      trustProxy: true,
      publicUrl: 'https://chat.shop.example',
      channelApiBase: true,
      encoder: '/srv/bge-small-zh',
      metricsToken: null,
      tls: null,
      s3: null,
      privateTargets: false,
      privateLookups: false,
      masterKey: 'a'.repeat(64),
      formerMasterKeys: ['b', 'c'],
      awsKms: null,
      vault: null,
      keysUrl: 'file:///var/lib/liuke/keys',
      sms: {
        account: {
          provider: 'aliyun',
          id: 'LTAI5t',
          secret: 's3cret',
          from: '留客',
          template: 'SMS_1',
          base: 'https://dysmsapi.aliyuncs.com',
        },
        templateEn: 'SMS_2',
      },
      mail: { url: 'smtps://post:p%40ss@mail.shop.example:465', from: { name: '留客', address: 'no-reply@shop.example' } },
    });
  });

  it.each([
    [
      'tencent://AKID:key@sms.tencentcloudapi.com/?sign=留客&template=1108002&appId=1400006666&region=ap-singapore',
      {
        provider: 'tencent',
        id: 'AKID',
        secret: 'key',
        from: '留客',
        template: '1108002',
        appId: '1400006666',
        region: 'ap-singapore',
        base: 'https://sms.tencentcloudapi.com',
      },
    ],
    [
      'twilio://AC1:token@api.twilio.com/?from=+15005550006',
      {
        provider: 'twilio',
        id: 'AC1',
        secret: 'token',
        from: '+15005550006',
        template: null,
        base: 'https://api.twilio.com',
      },
    ],
  ])('%s is an account for text messages', (url, account) => {
    expect(loadConfig({ LIUKE_SMS_URL: url }).sms).toEqual({ account, templateEn: null });
  });

  it('a master key may lie in a key service, which then must be reachable', () => {
    const { masterKey, awsKms } = loadConfig({
      LIUKE_MASTER_KEY: 'aws-kms:alias/liuke',
      LIUKE_KMS_REGION: 'eu-central-1',
      LIUKE_KMS_KEY_ID: 'id',
      LIUKE_KMS_SECRET: 'secret',
    });
    expect(masterKey).toBe('aws-kms:alias/liuke');
    const endpoint = 'https://kms.eu-central-1.amazonaws.com';
    const credentials = { from: 'keys', keyId: 'id', secret: 'secret', sessionToken: null };
    expect(awsKms).toEqual({ endpoint, region: 'eu-central-1', credentials });
    const vault = { LIUKE_VAULT_URL: 'https://vault.example:8200/', LIUKE_VAULT_TOKEN: 't' };
    expect(loadConfig(vault).vault).toEqual({ url: 'https://vault.example:8200', token: 't', mount: 'transit' });
    expect(() => loadConfig({ LIUKE_MASTER_KEY: 'aws-kms:x' })).toThrow('LIUKE_KMS_REGION is missing');
    expect(() => loadConfig({ LIUKE_MASTER_KEYS_FORMER: 'b,vault:x' })).toThrow('LIUKE_VAULT_URL and LIUKE_VAULT_TOKEN');
  });

  it('any origin may be let in by a star', () => {
    expect(loadConfig({ LIUKE_ORIGINS: '*' }).origins).toBe('*');
  });

  it('the demo opens introspection unless told otherwise', () => {
    expect(loadConfig({ LIUKE_DEMO: '1' }).introspection).toBe(true);
    expect(loadConfig({ INTROSPECTION: 'true' }).introspection).toBe(true);
  });

  it.each([
    ['PORT', 'http', /PORT is "http"; write a number/],
    ['PORT', '65536', /PORT is "65536"/],
    ['LIUKE_SECRET', 'short', /LIUKE_SECRET has 5 bytes; it needs at least 32/],
    ['DATABASE_URL', 'mysql://db', /DATABASE_URL is not an address that begins with postgres:\/\//],
    ['REDIS_URL', 'cache:6379', /REDIS_URL is not an address/],
    ['LIUKE_DEMO', 'perhaps', /LIUKE_DEMO is "perhaps"; write true or false/],
    ['LIUKE_ORIGINS', 'shop.example', /LIUKE_ORIGINS names shop.example; write origins/],
    ['LIUKE_ORIGINS', 'https://shop.example/page', /LIUKE_ORIGINS names/],
    ['LOG_LEVEL', 'loud', /LOG_LEVEL is "loud"; write one of trace/],
    ['LIUKE_SUBGRAPH_METRICS_URL', 'metrics', /LIUKE_SUBGRAPH_METRICS_URL is not an address/],
    ['LIUKE_SMS_URL', 'https://id:key@sms.example', /LIUKE_SMS_URL is not an address that begins with aliyun:\/\//],
    ['LIUKE_SMS_URL', 'aliyun://id:key@dysmsapi.aliyuncs.com/?sign=x', /LIUKE_SMS_URL has no template/],
    ['LIUKE_SMS_URL', 'twilio://id@api.twilio.com/?from=1', /LIUKE_SMS_URL has no id or no secret/],
    ['LIUKE_SMTP_URL', 'smtp://localhost', /LIUKE_MAIL_FROM is missing/],
    ['LIUKE_SMTP_URL', 'http://localhost', /LIUKE_SMTP_URL is not an address that begins with smtps:\/\//],
  ])('a wrong %s (%s) is a sentence', (name, value, sentence) => {
    expect(() => loadConfig({ [name]: value })).toThrow(sentence);
  });

  it('every mistake is named at once, and no secret is', () => {
    const wrong = () => loadConfig({ PORT: 'x', LIUKE_SECRET: 'not-long-enough', DATABASE_URL: 'db://user:pass@x' });
    expect(wrong).toThrow(/PORT[\s\S]*DATABASE_URL|DATABASE_URL[\s\S]*PORT/);
    expect(wrong).not.toThrow(/not-long-enough|pass/);
  });
});
