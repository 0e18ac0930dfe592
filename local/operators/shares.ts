/** Of all phones, 0 to 1, by operator: invented, and registered and simulated alike. */
export const sharesOfPhones: Readonly<Record<string, number>> = {
  mobile: 0.55,
  telecom: 0.24,
  unicom: 0.18,
  broadnet: 0.03,
};
