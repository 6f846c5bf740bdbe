import { expect, it } from 'vitest';
import { acs3 } from './aliyun.ts';
import { tc3 } from './tencent.ts';
import { isTwilioSigned, twilioSignature } from './twilio.ts';

it("Aliyun's published example of V3: RunInstances", () => {
  const call = {
    host: 'ecs.cn-shanghai.aliyuncs.com',
    action: 'RunInstances',
    version: '2014-05-26',
    query: { ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd', RegionId: 'cn-shanghai' },
  };
  const moment = { now: new Date('2023-10-26T10:22:32Z'), nonce: '3156853299f313e23d1673dc12e1703d' };
  const { headers } = acs3(call, { id: 'YourAccessKeyId', secret: 'YourAccessKeySecret' }, moment);
  expect(headers['authorization']).toBe(
    'ACS3-HMAC-SHA256 Credential=YourAccessKeyId,SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0',
  );
});

it("Tencent Cloud's published example of TC3: DescribeInstances", () => {
  const body = '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}';
  const account = { id: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE', secret: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE' };
  expect(tc3({ host: 'cvm.tencentcloudapi.com', service: 'cvm', body }, account, new Date(1_551_113_065_000))).toBe(
    'TC3-HMAC-SHA256 Credential=AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE/2019-02-25/cvm/tc3_request, SignedHeaders=content-type;host, Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168',
  );
});

it("Twilio's published example of a webhook's signature", () => {
  const form = Object.entries({
    CallSid: 'CA1234567890ABCDE',
    Caller: '+12349013030',
    Digits: '1234',
    From: '+12349013030',
    To: '+18005551212',
  });
  const url = 'https://mycompany.com/myapp.php?foo=1&bar=2';
  expect(twilioSignature('12345', url, form)).toBe('0/KCTR6DLpKmkAf8muzZqo1nDgQ=');
  expect(isTwilioSigned('0/KCTR6DLpKmkAf8muzZqo1nDgQ=', '12345', url, [...form].reverse())).toBe(true);
  expect(isTwilioSigned('0/KCTR6DLpKmkAf8muzZqo1nDgQ=', '12346', url, form)).toBe(false);
  expect(isTwilioSigned('', '12345', url, form)).toBe(false);
});
